package fr.ess.cli.structure.duplicate;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.structure.duplicate.FindDuplicates.Duplicates;
import fr.ess.application.structure.duplicate.FindDuplicates.FoundPair;
import fr.ess.application.structure.duplicate.FindDuplicates.Side;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.structure.duplicate.Clue;
import fr.ess.domain.structure.duplicate.ScoredPair;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pairs, the best first, each with the sum that makes its score. */
public record DuplicatesAnswer(Duplicates duplicates, Words words) implements Answer {

    @Override
    public void show(Page page) {
        int shown = duplicates.pairs().size();
        page.line(words.count("duplicate", duplicates.total())
                + (shown < duplicates.total() ? words.text("search.shown", "shown", words.count("shown", shown)) : ""));
        for (FoundPair pair : duplicates.pairs()) {
            ScoredPair scored = pair.scored();
            page.line()
                    .line(words.text(
                            "duplicate.score",
                            "score",
                            scored.score(),
                            "likeness",
                            words.text(scored.likeness().key())));
            page.line(side(pair.first()), "  ", "    ");
            page.line(side(pair.second()), "  ", "    ");
            scored.clues().forEach(clue -> page.line(clue(clue), "    ", "      "));
        }
    }

    private String side(Side side) {
        return side.id() + "  " + side.name() + (side.address().isEmpty() ? "" : ", " + side.address());
    }

    private String clue(Clue clue) {
        String sign = clue.points() < 0 ? "\u2212" : "+";
        return words.text("duplicate.clue", "points", sign + Math.abs(clue.points()), "why", words.say(clue.said()));
    }

    @Override
    public Object json() {
        return object(
                "total", duplicates.total(),
                "pairs", duplicates.pairs().stream().map(pair -> json(pair)).toList());
    }

    /** A pair in JSON, as every answer that holds some gives it. */
    public static Map<String, @Nullable Object> json(FoundPair pair) {
        ScoredPair scored = pair.scored();
        return object(
                "score", scored.score(),
                "likeness", scored.likeness().word(),
                "first", json(pair.first()),
                "second", json(pair.second()),
                "clues", scored.clues().stream().map(DuplicatesAnswer::json).toList());
    }

    private static Map<String, @Nullable Object> json(Side side) {
        return object(
                "id", side.id().toString(),
                "name", side.name(),
                "address", side.address().isEmpty() ? null : side.address());
    }

    private static Map<String, @Nullable Object> json(Clue clue) {
        return object("kind", clue.kind().word(), "points", clue.points(), "fact", clue.fact());
    }

    @Override
    public Table csv() {
        Table table = Table.of(
                "score",
                "likeness",
                "first_id",
                "first_name",
                "first_address",
                "second_id",
                "second_name",
                "second_address",
                "clues");
        for (FoundPair pair : duplicates.pairs()) {
            table.row(
                    pair.scored().score(),
                    pair.scored().likeness().word(),
                    pair.first().id(),
                    pair.first().name(),
                    pair.first().address(),
                    pair.second().id(),
                    pair.second().name(),
                    pair.second().address(),
                    pair.scored().clues().stream()
                            .map(clue -> clue.kind().word() + "=" + clue.points())
                            .collect(Collectors.joining("|")));
        }
        return table;
    }
}
