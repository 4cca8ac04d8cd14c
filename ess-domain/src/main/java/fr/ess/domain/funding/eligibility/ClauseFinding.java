package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.criterion.Descriptor;
import fr.ess.domain.funding.criterion.Limit;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.shared.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Where one clause stands and why. It leads to everything it rests on, and copies nothing: millions are made a second,
 * few are read.
 */
public final class ClauseFinding implements RuleFinding {

    private final int number;
    private final CompiledClause compiled;
    private final Standing standing;
    private final FactSheet sheet;

    ClauseFinding(int number, CompiledClause compiled, Standing standing, FactSheet sheet) {
        this.number = number;
        this.compiled = compiled;
        this.standing = standing;
        this.sheet = sheet;
    }

    /** Its place in the rule, from 0. */
    public int number() {
        return number;
    }

    /** What the rule says, with its article. */
    public Rule.Clause clause() {
        return compiled.clause();
    }

    /** What the clause means. */
    public Descriptor criterion() {
        return compiled.descriptor();
    }

    /** Where the clause itself stands. */
    public Standing standing() {
        return standing;
    }

    /** Whether the rule wants it not to be met, under a « not ». */
    public boolean isExcluded() {
        return compiled.isExcluded();
    }

    /** What the facts were compared with, by name of argument. */
    public SortedMap<String, Limit> limits() {
        return compiled.limits();
    }

    /** What was read, known or not, in the order of reading. */
    public List<FactRead<?>> facts() {
        List<FactRead<?>> reads = new ArrayList<>(compiled.facts().size());
        for (Fact<?> fact : compiled.facts()) {
            reads.add(FactRead.of(fact, sheet));
        }
        return reads;
    }

    /** Where what the rule wants stands: the clause met, or under a « not », not met. */
    @Override
    public Standing wanted() {
        return isExcluded() ? standing.not() : standing;
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
