package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Standing;
import java.util.List;
import java.util.function.Function;

/**
 * Where a rule stands, part by part, as a person reads it: groups of which all or one is wanted, down to the clauses. A
 * « not » is told by its clauses, which are then excluded: « neither A nor B » is all of two exclusions.
 */
public sealed interface RuleFinding permits ClauseFinding, RuleFinding.Group {

    /** Whether what the rule wants here is given. */
    Standing wanted();

    /** The answer of one of two functions, by what this is. */
    <R> R fold(Function<Group, ? extends R> whenGroup, Function<ClauseFinding, ? extends R> whenClause);

    /**
     * Parts together.
     *
     * @param isAll whether every part is wanted, rather than one of them
     */
    record Group(boolean isAll, Standing wanted, List<RuleFinding> parts) implements RuleFinding {

        public Group {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R fold(Function<Group, ? extends R> whenGroup, Function<ClauseFinding, ? extends R> whenClause) {
            return whenGroup.apply(this);
        }
    }
}
