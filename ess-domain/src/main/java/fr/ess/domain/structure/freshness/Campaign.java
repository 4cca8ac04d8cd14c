package fr.ess.domain.structure.freshness;

import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A re-verification campaign: the structures whose entries were past their term when it was opened, and the register of
 * what each answered.
 *
 * @param name what people call it
 * @param asked one line a structure, by its id
 */
public record Campaign(CampaignId id, String name, LocalDate openedOn, List<Line> asked) {

    public Campaign {
        name = name.strip();
        asked = asked.stream().sorted(Comparator.comparing(Line::structure)).toList();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a campaign has a name");
        }
    }

    /** A campaign about these structures, which nobody has answered. */
    public static Campaign of(CampaignId id, String name, LocalDate openedOn, List<StructureId> structures) {
        return new Campaign(
                id,
                name,
                openedOn,
                structures.stream()
                        .map(structure -> new Line(structure, Optional.empty()))
                        .toList());
    }

    public Optional<Line> find(StructureId structure) {
        return asked.stream().filter(line -> line.structure.equals(structure)).findFirst();
    }

    /**
     * The same campaign with what a structure answered; a later answer takes the place of the first.
     *
     * @throws IllegalArgumentException when the structure was not asked
     */
    public Campaign answered(StructureId structure, Answer answer) {
        Line line = find(structure).orElseThrow(() -> new IllegalArgumentException(structure + " was not asked"));
        return new Campaign(
                id,
                name,
                openedOn,
                Stream.concat(
                                asked.stream().filter(other -> !other.equals(line)),
                                Stream.of(new Line(structure, Optional.of(answer))))
                        .toList());
    }

    public long countOf(Outcome outcome) {
        return asked.stream()
                .flatMap(line -> line.answer.stream())
                .filter(answer -> answer.outcome == outcome)
                .count();
    }

    public long unanswered() {
        return asked.stream().filter(line -> line.answer.isEmpty()).count();
    }

    /** A structure that is asked, and its answer. */
    public record Line(StructureId structure, Optional<Answer> answer) {}

    /** What came back, and when. */
    public record Answer(Outcome outcome, LocalDate on) {}

    /** What a structure answers. */
    public enum Outcome {
        /** All is right as it stands. */
        CONFIRMED,
        /** Something was corrected. */
        CORRECTED,
        /** It does not exist any more. */
        CEASED,
        /** It could not be reached. */
        UNREACHABLE
    }
}
