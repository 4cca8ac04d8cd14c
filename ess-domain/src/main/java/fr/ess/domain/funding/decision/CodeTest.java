package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A code is one of those listed; of a fact that holds several, at least one is. */
public final class CodeTest implements Formula, FactTest {

    private final Fact<?> fact;
    private final Codes codes;
    private final boolean isOneOfAList;
    /** For a closed list, the bits of the places at which it holds. */
    private final long holding;

    private final Standing whenUnknown;

    private CodeTest(Fact<?> fact, Codes codes) {
        if (fact.type().shape() == FactType.Shape.NUMBER) {
            throw new IllegalArgumentException(fact + " has no codes");
        }
        this.fact = fact;
        this.codes = codes;
        this.isOneOfAList = fact.isOneOfAList();
        this.holding = holding(fact, codes);
        this.whenUnknown = whenUnknown();
    }

    public static CodeTest oneOf(Fact<?> fact, Collection<String> codes) {
        return new CodeTest(fact, Codes.of(codes));
    }

    public Fact<?> fact() {
        return fact;
    }

    public Codes codes() {
        return codes;
    }

    boolean holds(Object value) {
        if (value instanceof String code) {
            return codes.contains(code);
        }
        for (Object code : (Set<?>) value) {
            if (codes.contains((String) code)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Standing standing(FactSheet facts) {
        if (!facts.knows(fact)) {
            return whenUnknown;
        }
        return Standing.of(isOneOfAList ? (holding >>> facts.number(fact) & 1) != 0 : holds(facts.known(fact)));
    }

    @Override
    public Standing standingIf(Fact<?> settled, long number, FactSheet facts) {
        return standing(facts);
    }

    private static long holding(Fact<?> fact, Codes codes) {
        long holding = 0;
        for (int place = 0; place < fact.values().size(); place++) {
            holding |= codes.contains(fact.values().get(place)) ? 1L << place : 0;
        }
        return holding;
    }

    private Standing whenUnknown() {
        boolean isClosed = !fact.values().isEmpty();
        if (codes.isEmpty() || (isClosed && holding == 0)) {
            return Standing.NOT_MET;
        }
        return isOneOfAList && Long.bitCount(holding) == fact.values().size() ? Standing.MET : Standing.UNKNOWN;
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
        return folding.codes(this);
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
    public void draw(Cells.Drawing drawing) {
        drawing.codes(this);
    }

    @Override
    public int in(Diagrams diagrams) {
        return diagrams.test(fact, cell -> holds(diagrams.value(fact, cell)));
    }
}
