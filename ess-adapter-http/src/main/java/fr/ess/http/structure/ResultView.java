package fr.ess.http.structure;

import fr.ess.application.structure.SearchDirectory.Found;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.http.shared.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A result in a list.
 *
 * @param facts family, activity, headcount: what is known, in short
 * @param ceased whether it is no more
 * @param points why it stands at its rank; empty when nothing was searched
 */
public record ResultView(
        String name,
        String sigle,
        String address,
        String place,
        String family,
        List<String> facts,
        boolean ceased,
        List<String> tags,
        int score,
        List<String> points) {

    static ResultView of(Found found, FacetLabels values, Texts texts) {
        DirectoryEntry entry = found.entry();
        return new ResultView(
                entry.name(),
                entry.sigle().equals(entry.name()) ? "" : entry.sigle(),
                DirectoryPages.PATH + "/" + entry.id(),
                entry.place().map(Place::communeName).orElse(""),
                entry.family().map(texts::of).orElse(""),
                Stream.of(values.section(entry.section()), entry.headcount().map(texts::of))
                        .flatMap(Optional::stream)
                        .toList(),
                entry.status()
                        .filter(status -> FacetLabels.word(status).equals("ceased"))
                        .isPresent(),
                entry.tags().stream().map(Tag::label).toList(),
                found.relevance().score(),
                found.relevance().points().stream()
                        .map(point -> texts.of(
                                "rank.point",
                                "word",
                                point.word(),
                                "merit",
                                texts.of(point.merit()),
                                "points",
                                point.merit().worth()))
                        .toList());
    }
}
