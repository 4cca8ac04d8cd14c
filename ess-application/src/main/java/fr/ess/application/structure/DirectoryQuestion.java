package fr.ess.application.structure;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.SearchWords;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoArea;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of the index. All conditions hold together, so that one more never adds an entry.
 *
 * @param choices values chosen in facets; two values of a facet must both hold, which only tags can satisfy
 * @param within the communes of a territory, in one of which an open establishment must be, or empty for everywhere
 * @param areas parts of the globe, in each of which the seat or another open establishment must stand; none for everywhere
 * @param audience the public sees published entries only, and finds them by public words only
 * @param after the last entry of the page before, or empty for the first page
 */
public record DirectoryQuestion(
        SearchWords words,
        List<Choice> choices,
        Optional<Set<CommuneCode>> within,
        List<GeoArea> areas,
        Audience audience,
        Optional<PagePosition> after,
        int limit) {

    public DirectoryQuestion {
        choices = List.copyOf(choices);
        within = within.map(Set::copyOf);
        areas = List.copyOf(areas);
    }

    /** A question that no part of the globe narrows. */
    public DirectoryQuestion(
            SearchWords words,
            List<Choice> choices,
            Optional<Set<CommuneCode>> within,
            Audience audience,
            Optional<PagePosition> after,
            int limit) {
        this(words, choices, within, List.of(), audience, after, limit);
    }

    /** A value chosen in a facet. */
    public record Choice(Facet facet, String value) {}

    /** Everything, for an audience. */
    public static DirectoryQuestion everything(Audience audience, int limit) {
        return new DirectoryQuestion(SearchWords.NONE, List.of(), Optional.empty(), audience, Optional.empty(), limit);
    }

    public DirectoryQuestion after(PagePosition position) {
        return new DirectoryQuestion(words, choices, within, areas, audience, Optional.of(position), limit);
    }

    public DirectoryQuestion withLimit(int other) {
        return new DirectoryQuestion(words, choices, within, areas, audience, after, other);
    }

    public DirectoryQuestion withChoice(Facet facet, String value) {
        List<Choice> more = new java.util.ArrayList<>(choices);
        more.add(new Choice(facet, value));
        return new DirectoryQuestion(words, more, within, areas, audience, after, limit);
    }

    public DirectoryQuestion in(GeoArea area) {
        List<GeoArea> more = new java.util.ArrayList<>(areas);
        more.add(area);
        return new DirectoryQuestion(words, choices, within, more, audience, after, limit);
    }
}
