package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A code is one of those listed; of a fact that holds several, at least one is. */
public record CodeTest(Fact<?> fact, Codes codes) implements Formula, FactTest {

    public CodeTest {
        if (fact.type().shape() == FactType.Shape.NUMBER) {
            throw new IllegalArgumentException(fact + " has no codes");
        }
    }

    public static CodeTest oneOf(Fact<?> fact, Collection<String> codes) {
        return new CodeTest(fact, Codes.of(codes));
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
        if (facts.knows(fact)) {
            return Standing.of(holds(facts.known(fact)));
        }
        if (codes.isEmpty()) {
            return Standing.NOT_MET;
        }
        boolean closed = !fact.values().isEmpty();
        if (closed && fact.values().stream().noneMatch(codes::contains)) {
            return Standing.NOT_MET;
        }
        boolean one = fact.type().shape() == FactType.Shape.CODE;
        boolean always = closed && one && fact.values().stream().allMatch(codes::contains);
        return always ? Standing.MET : Standing.UNKNOWN;
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(fact);
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
