package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A condition on facts. Each of its tests is exact: it stands unknown only while the facts it lacks can still make it
 * hold and make it fail.
 */
public sealed interface Formula permits NumberTest, CodeTest, SumTest, Formula.All, Formula.Any, Formula.Not {

    /** Always met: every condition of none. */
    static Formula always() {
        return new All(List.of());
    }

    /** Never met: any condition of none. */
    static Formula never() {
        return new Any(List.of());
    }

    Standing standing(FactSheet facts);

    /** Visits the tests at its leaves, in order. */
    void forEachTest(Consumer<FactTest> visitor);

    /** Its diagram over the cells that it shares with others. */
    int in(Diagrams diagrams);

    /** The facts it reads, each as often as it reads it. */
    default List<Fact<?>> reads() {
        List<Fact<?>> facts = new ArrayList<>();
        forEachTest(test -> facts.addAll(test.facts()));
        return facts;
    }

    /** Whether no fact is read twice: then three-valued logic alone is exact. */
    default boolean readsOnce() {
        List<Fact<?>> facts = reads();
        return new HashSet<>(facts).size() == facts.size();
    }

    /**
     * Adds the missing facts that can still change its standing; exact for a formula that reads each fact once, a
     * superset otherwise.
     */
    default void addOpenFacts(FactSheet facts, Set<Fact<?>> open) {
        if (standing(facts) == Standing.UNKNOWN) {
            addOpenFactsOfUnknown(facts, open);
        }
    }

    /** As {@link #addOpenFacts}, once it is sure that this stands unknown. */
    void addOpenFactsOfUnknown(FactSheet facts, Set<Fact<?>> open);

    default Formula negated() {
        return new Not(this);
    }

    /** Every part is met. */
    record All(List<Formula> parts) implements Formula {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Standing standing(FactSheet facts) {
            Standing standing = Standing.MET;
            for (int i = 0; i < parts.size() && standing != Standing.NOT_MET; i++) {
                standing = standing.and(parts.get(i).standing(facts));
            }
            return standing;
        }

        @Override
        public void forEachTest(Consumer<FactTest> visitor) {
            parts.forEach(part -> part.forEachTest(visitor));
        }

        @Override
        public int in(Diagrams diagrams) {
            int all = Diagrams.TRUE;
            for (Formula part : parts) {
                all = diagrams.and(all, part.in(diagrams));
            }
            return all;
        }

        @Override
        public void addOpenFactsOfUnknown(FactSheet facts, Set<Fact<?>> open) {
            parts.forEach(part -> part.addOpenFacts(facts, open));
        }
    }

    /** At least one part is met. */
    record Any(List<Formula> parts) implements Formula {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Standing standing(FactSheet facts) {
            Standing standing = Standing.NOT_MET;
            for (int i = 0; i < parts.size() && standing != Standing.MET; i++) {
                standing = standing.or(parts.get(i).standing(facts));
            }
            return standing;
        }

        @Override
        public void forEachTest(Consumer<FactTest> visitor) {
            parts.forEach(part -> part.forEachTest(visitor));
        }

        @Override
        public int in(Diagrams diagrams) {
            int any = Diagrams.FALSE;
            for (Formula part : parts) {
                any = diagrams.or(any, part.in(diagrams));
            }
            return any;
        }

        @Override
        public void addOpenFactsOfUnknown(FactSheet facts, Set<Fact<?>> open) {
            parts.forEach(part -> part.addOpenFacts(facts, open));
        }
    }

    /** The part is not met. */
    record Not(Formula part) implements Formula {

        @Override
        public Standing standing(FactSheet facts) {
            return part.standing(facts).not();
        }

        @Override
        public void forEachTest(Consumer<FactTest> visitor) {
            part.forEachTest(visitor);
        }

        @Override
        public int in(Diagrams diagrams) {
            return diagrams.not(part.in(diagrams));
        }

        @Override
        public void addOpenFactsOfUnknown(FactSheet facts, Set<Fact<?>> open) {
            part.addOpenFacts(facts, open);
        }
    }
}
