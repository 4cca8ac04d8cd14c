package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** Its standing if a fact had that number, whatever the sheet says of it. */
    Standing standingIf(Fact<?> fact, long number, FactSheet facts);

    /**
     * Narrows the numbers of a missing fact to those at which this can hold, all else that is missing being as favourable
     * as can be.
     *
     * @return whether that could be said
     */
    default boolean narrows(Span span, FactSheet facts) {
        return (slots() & span.fact().bit()) == 0 && isExact(facts);
    }

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

    /** The {@linkplain Fact#bit() bits} of the facts it reads. */
    long slots();

    /**
     * The bits of the facts that it reads more than once. As long as they are known, three-valued logic alone is exact:
     * what each test lacks can be answered for itself.
     */
    default long slotsReadAgain() {
        return 0;
    }

    /** Whether three-valued logic alone is exact on these facts. */
    default boolean isExact(FactSheet facts) {
        return (slotsReadAgain() & ~facts.knownSlots()) == 0;
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
        Standing standing = standing(facts);
        return standing == Standing.UNKNOWN ? outlookOfUnknown(facts, day) : Outlook.of(standing);
    }

    /** As {@link #outlook}, once it is sure that this stands unknown. */
    default Outlook outlookOfUnknown(FactSheet facts, LocalDate day) {
        return Outlook.OPEN;
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
    final class All extends Joined implements Formula {

        /** The parts again, those together that share facts; empty when all do. */
        private final Formula[] independent;

        public All(List<Formula> parts) {
            super(parts);
            this.independent = independent();
        }

        @Override
        public Standing standing(FactSheet facts) {
            Standing standing = Standing.MET;
            for (int i = 0; i < parts.length && standing != Standing.NOT_MET; i++) {
                standing = standing.and(parts[i].standing(facts));
            }
            return standing;
        }

        @Override
        public Standing standingIf(Fact<?> fact, long number, FactSheet facts) {
            Standing standing = Standing.MET;
            for (int i = 0; i < parts.length && standing != Standing.NOT_MET; i++) {
                standing = standing.and(parts[i].standingIf(fact, number, facts));
            }
            return standing;
        }

        @Override
        public Outlook outlookOfUnknown(FactSheet facts, LocalDate day) {
            return Outlook.ofUnknown(this, independent, facts, day);
        }

        @Override
        public boolean narrows(Span span, FactSheet facts) {
            for (Formula part : parts) {
                if (!part.narrows(span, facts)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public <R> R fold(Folding<R> folding) {
            return folding.all(folded(folding));
        }

        @Override
        public int in(Diagrams diagrams) {
            int all = Diagrams.TRUE;
            for (Formula part : parts) {
                all = diagrams.and(all, part.in(diagrams));
            }
            return all;
        }
    }

    /** At least one part is met. */
    final class Any extends Joined implements Formula {

        private final All none;

        public Any(List<Formula> parts) {
            super(parts);
            this.none = new All(parts.stream().map(Formula::negated).toList());
        }

        @Override
        public Standing standing(FactSheet facts) {
            Standing standing = Standing.NOT_MET;
            for (int i = 0; i < parts.length && standing != Standing.MET; i++) {
                standing = standing.or(parts[i].standing(facts));
            }
            return standing;
        }

        @Override
        public Standing standingIf(Fact<?> fact, long number, FactSheet facts) {
            Standing standing = Standing.NOT_MET;
            for (int i = 0; i < parts.length && standing != Standing.MET; i++) {
                standing = standing.or(parts[i].standingIf(fact, number, facts));
            }
            return standing;
        }

        @Override
        public Outlook outlookOfUnknown(FactSheet facts, LocalDate day) {
            return none.outlookOfUnknown(facts, day).not();
        }

        @Override
        public <R> R fold(Folding<R> folding) {
            return folding.any(folded(folding));
        }

        @Override
        public int in(Diagrams diagrams) {
            int any = Diagrams.FALSE;
            for (Formula part : parts) {
                any = diagrams.or(any, part.in(diagrams));
            }
            return any;
        }
    }

    /** The part is not met. */
    record Not(Formula part) implements Formula {

        @Override
        public Standing standing(FactSheet facts) {
            return part.standing(facts).not();
        }

        @Override
        public Standing standingIf(Fact<?> fact, long number, FactSheet facts) {
            return part.standingIf(fact, number, facts).not();
        }

        @Override
        public Outlook outlookOfUnknown(FactSheet facts, LocalDate day) {
            return part.outlookOfUnknown(facts, day).not();
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
        public long slots() {
            return part.slots();
        }

        @Override
        public long slotsReadAgain() {
            return part.slotsReadAgain();
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
