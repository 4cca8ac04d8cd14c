package fr.ess.application.structure.evidence;

import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.qualification.MarkDifference;
import fr.ess.domain.structure.qualification.MarkDifference.Cause;
import fr.ess.domain.structure.qualification.MarkDifference.Mark;
import fr.ess.domain.structure.qualification.Qualification;
import fr.ess.domain.structure.qualification.Qualifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often a public mark says otherwise than the law, by cause. */
final class MarkTally {

    private static final int MOST_NAMED = 20;

    private final Qualifier qualifier;
    private final Mark mark;
    private final LocalDate asOf;
    private final Map<Cause, Long> differing = new EnumMap<>(Cause.class);
    private final Map<Cause, List<Bearer>> named = new EnumMap<>(Cause.class);
    private long agreeing;
    private long undetermined;

    MarkTally(Qualifier qualifier, Mark mark, LocalDate asOf) {
        this.qualifier = qualifier;
        this.mark = mark;
        this.asOf = asOf;
    }

    /** Counts a structure of which the mark says something. */
    void count(Structure structure) {
        Qualification qualification = qualifier.qualify(structure.profile(), asOf);
        Optional<Cause> cause = qualification.differences().stream()
                .filter(difference -> difference.mark() == mark)
                .map(MarkDifference::cause)
                .findFirst();
        if (cause.isPresent()) {
            differing.merge(cause.get(), 1L, Long::sum);
            List<Bearer> some = named.computeIfAbsent(cause.get(), first -> new ArrayList<>());
            if (some.size() < MOST_NAMED) {
                some.add(new Bearer(structure.id(), structure.profile().name()));
            }
        } else if (qualification.legal().outcome().isKnown()) {
            agreeing++;
        } else {
            undetermined++;
        }
    }

    MarkComparison done() {
        List<MarkComparison.Difference> differences = differing.entrySet().stream()
                .map(entry -> new MarkComparison.Difference(
                        entry.getKey(), entry.getValue(), named.getOrDefault(entry.getKey(), List.of())))
                .toList();
        return new MarkComparison(agreeing, undetermined, differences);
    }
}
