package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.fact.Changeable;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.scheme.Outcome;
import java.util.List;

/**
 * A smallest set of changes that ends a refusal: all together they do, any part of them does not.
 *
 * @param outcome what the request becomes: eligible, or open to questions that are still missing
 */
public record NearMiss(List<Change> changes, Outcome outcome) {

    public NearMiss {
        changes = List.copyOf(changes);
    }

    /** Whether it holds a change that nobody can make. */
    public boolean isOutOfReach() {
        return changes.stream().anyMatch(change -> change.fact().changeable() == Changeable.BY_NOBODY);
    }

    /** One fact that would be otherwise: its values as texts, today's and the nearest that helps. */
    public record Change(Fact<?> fact, List<String> from, List<String> to) {

        public Change {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }
}
