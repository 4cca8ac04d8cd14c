package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.criterion.Descriptor;
import fr.ess.domain.funding.criterion.Limit;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactRead;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Rule;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Where one clause stands and why. It leads to everything it rests on, and copies nothing: millions are made a second,
 * few are read.
 */
public final class ClauseFinding implements RuleFinding {

    private final CompiledClause compiled;
    private final Standing standing;
    private final FactSheet sheet;

    ClauseFinding(CompiledClause compiled, Standing standing, FactSheet sheet) {
        this.compiled = compiled;
        this.standing = standing;
        this.sheet = sheet;
    }

    /** Its place in the rule, from 0. */
    public int number() {
        return compiled.number();
    }

    /** What the rule says, with its article. */
    public Rule.Clause clause() {
        return compiled.clause();
    }

    /** What the clause means. */
    public Descriptor criterion() {
        return compiled.demand().descriptor();
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
        return compiled.demand().limits();
    }

    /** What was read, known or not, in the order of reading. */
    public List<FactRead<?>> facts() {
        List<Fact<?>> facts = compiled.demand().facts();
        return switch (facts.size()) {
            case 1 -> List.of(sheet.read(facts.get(0)));
            case 2 -> List.of(sheet.read(facts.get(0)), sheet.read(facts.get(1)));
            default -> facts.stream().<FactRead<?>>map(sheet::read).toList();
        };
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
}
