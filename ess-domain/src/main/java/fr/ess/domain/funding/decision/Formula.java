package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

    /**
     * The facts that it reads more than once. As long as they are known, three-valued logic alone is exact: what each
     * test lacks can be answered for itself.
     */
    default Set<Fact<?>> readAgain() {
        Set<Fact<?>> seen = new HashSet<>();
        return reads().stream().filter(fact -> !seen.add(fact)).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Adds the missing facts that can still change its standing; exact while the facts that it reads more than once are
     * known, a superset otherwise.
     */
    default void addOpenFacts(FactSheet facts, Set<Fact<?>> open) {
        if (standing(facts) == Standing.UNKNOWN) {
            addOpenFactsOfUnknown(facts, open);
        }
    }

    /** As {@link #addOpenFacts}, once it is sure that this stands unknown. */
    void addOpenFactsOfUnknown(FactSheet facts, Set<Fact<?>> open);

    /** What the missing facts can still make of it. */
    default Outlook outlook(FactSheet facts, LocalDate day) {
        return Outlook.of(standing(facts));
    }

    /** What these make of it, its parts first: for whoever writes it in another language. */
    <R> R fold(Folding<R> folding);

    /** What each kind of condition becomes. */
    interface Folding<R> {

        R all(List<R> parts);

        R any(List<R> parts);

        R not(R part);

        R number(NumberTest test);

        R codes(CodeTest test);

        R sum(SumTest test);
    }

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
        public Outlook outlook(FactSheet facts, LocalDate day) {
            return Outlook.ofAll(parts, facts, day);
        }

        @Override
        public <R> R fold(Folding<R> folding) {
            return folding.all(parts.stream().map(part -> part.fold(folding)).toList());
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
        public Outlook outlook(FactSheet facts, LocalDate day) {
            return Outlook.ofAll(parts.stream().map(Formula::negated).toList(), facts, day)
                    .not();
        }

        @Override
        public <R> R fold(Folding<R> folding) {
            return folding.any(parts.stream().map(part -> part.fold(folding)).toList());
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
        public Outlook outlook(FactSheet facts, LocalDate day) {
            return part.outlook(facts, day).not();
        }

        @Override
        public <R> R fold(Folding<R> folding) {
            return folding.not(part.fold(folding));
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
