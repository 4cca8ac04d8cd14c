package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A number lies within bounds, both included: a yes, a count, an amount, a day.
 *
 * @param least {@link Long#MIN_VALUE} for none
 * @param greatest {@link Long#MAX_VALUE} for none
 */
public record NumberTest(Fact<?> fact, long least, long greatest) implements Formula, FactTest {

    public static NumberTest atLeast(Fact<?> fact, long least) {
        return new NumberTest(fact, least, Long.MAX_VALUE);
    }

    public static NumberTest atMost(Fact<?> fact, long greatest) {
        return new NumberTest(fact, Long.MIN_VALUE, greatest);
    }

    public static NumberTest isYes(Fact<Boolean> fact) {
        return new NumberTest(fact, 1, 1);
    }

    boolean holds(long number) {
        return number >= least && number <= greatest;
    }

    @Override
    public Standing standing(FactSheet facts) {
        return facts.knows(fact) ? Standing.of(holds(facts.number(fact))) : whenUnknown();
    }

    @Override
    public Standing standingIf(Fact<?> settled, long number, FactSheet facts) {
        return settled.equals(fact) ? Standing.of(holds(number)) : standing(facts);
    }

    @Override
    public boolean narrows(Span span, FactSheet facts) {
        if (span.fact().equals(fact)) {
            span.atLeast(least);
            span.atMost(greatest);
        }
        return true;
    }

    private Standing whenUnknown() {
        if (least <= fact.least() && greatest >= fact.greatest()) {
            return Standing.MET;
        }
        boolean possible = Math.max(least, fact.least()) <= Math.min(greatest, fact.greatest());
        return possible ? Standing.UNKNOWN : Standing.NOT_MET;
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(fact);
    }

    @Override
    public long slots() {
        return fact.bit();
    }

    @Override
    public <R> R fold(Folding<R> folding) {
        return folding.number(this);
    }

    @Override
    public void forEachTest(Consumer<FactTest> visitor) {
        visitor.accept(this);
    }

    @Override
    public void addOpenFactsOfUnknown(FactSheet facts, Set<Fact<?>> open) {
        addMissing(facts, open);
    }

    @Override
    public long[] turns(Fact<?> turning, FactSheet facts) {
        return turning.equals(fact) ? new long[] {least, greatest} : new long[0];
    }

    @Override
    public void draw(Cells.Drawing drawing) {
        drawing.cut(fact, least);
        drawing.cut(fact, greatest);
    }

    @Override
    public int in(Diagrams diagrams) {
        return diagrams.test(fact, cell -> holds(diagrams.number(fact, cell)));
    }
}
