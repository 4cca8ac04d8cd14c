package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.criterion.Descriptor;
import fr.ess.domain.funding.criterion.Limit;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.shared.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Where one clause stands and why.
 *
 * @param clause what the rule says, with its article
 * @param criterion what the clause means
 * @param standing where the clause itself stands
 * @param isExcluded whether the rule wants it not to be met, under a « not »
 * @param limits what the facts were compared with, by name of argument
 * @param facts what was read, known or not
 */
public record ClauseFinding(
        Rule.Clause clause,
        Descriptor criterion,
        Standing standing,
        boolean isExcluded,
        SortedMap<String, Limit> limits,
        List<FactRead<?>> facts)
        implements RuleFinding {

    public ClauseFinding {
        facts = List.copyOf(facts);
    }

    static ClauseFinding of(CompiledClause clause, Standing standing, FactSheet sheet) {
        return new ClauseFinding(
                clause.clause(),
                clause.descriptor(),
                standing,
                clause.isExcluded(),
                clause.limits(),
                clause.facts().stream()
                        .<FactRead<?>>map(fact -> FactRead.of(fact, sheet))
                        .toList());
    }

    /** Where what the rule wants stands: the clause met, or under a « not », not met. */
    @Override
    public Standing wanted() {
        return isExcluded ? standing.not() : standing;
    }

    @Override
    public <R> R fold(Function<Group, ? extends R> whenGroup, Function<ClauseFinding, ? extends R> whenClause) {
        return whenClause.apply(this);
    }

    /**
     * A fact that a clause read.
     *
     * @param known its value with source and date; empty when it is unknown
     */
    public record FactRead<T>(Fact<T> fact, Optional<Sourced<T>> known) {

        static <T> FactRead<T> of(Fact<T> fact, FactSheet sheet) {
            return new FactRead<>(fact, sheet.find(fact));
        }

        /** The value as texts, empty when it is unknown. */
        public List<String> texts() {
            return known.map(value -> fact.type().write(value.value())).orElse(List.of());
        }
    }
}
