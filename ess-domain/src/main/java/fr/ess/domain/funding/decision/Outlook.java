package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.fact.FundingFacts;
import java.time.LocalDate;
import java.util.List;

/**
 * What the missing facts can still make of a condition; exact where {@link Standing} is too wary, as for a fact that one
 * part wants and another refuses. Parts that lack nothing in common are looked at each for itself; only those that do
 * need a diagram.
 */
public record Outlook(boolean mayHold, boolean mayFail) {

    static final Outlook OPEN = new Outlook(/* mayHold= */ true, /* mayFail= */ true);

    private static final Outlook SURE = new Outlook(/* mayHold= */ true, /* mayFail= */ false);
    private static final Outlook NEVER = SURE.not();

    static Outlook of(Standing standing) {
        return new Outlook(standing != Standing.NOT_MET, standing != Standing.MET);
    }

    Outlook not() {
        return new Outlook(/* mayHold= */ mayFail, /* mayFail= */ mayHold);
    }

    private Outlook and(Outlook independent) {
        return new Outlook(mayHold && independent.mayHold, mayFail || independent.mayFail);
    }

    /**
     * The outlook of a condition that stands unknown. Where its parts share but one missing number, and each can hold on an
     * interval of it, they hold together where all intervals meet; and one that stands unknown can fail.
     *
     * @param independent its parts, those together that share facts; empty when all do
     */
    static Outlook ofUnknown(Formula.All together, Formula[] independent, FactSheet facts, LocalDate day) {
        long shared = together.slotsReadAgain() & ~facts.knownSlots();
        if (shared == 0) {
            return OPEN;
        }
        Fact<?> fact = FundingFacts.ALL.get(Long.numberOfTrailingZeros(shared));
        boolean isOneNumber = fact.bit() == shared && fact.type().shape() == FactType.Shape.NUMBER;
        if (isOneNumber) {
            Span span = new Span(fact);
            if (together.narrows(span, facts)) {
                return span.isEmpty() ? NEVER : OPEN;
            }
        }
        if (independent.length > 0) {
            return ofAll(independent, facts, day);
        }
        if (isOneNumber) {
            return new Trial(together, facts, fact).outlook();
        }
        int diagram = Diagrams.over(List.of(together), facts, day).of(together);
        return new Outlook(diagram != Diagrams.FALSE, diagram != Diagrams.TRUE);
    }

    /** The outlook of conditions that share no fact, all together. */
    private static Outlook ofAll(Formula[] independent, FactSheet facts, LocalDate day) {
        Outlook all = SURE;
        for (int i = 0; i < independent.length && all.mayHold; i++) {
            all = all.and(independent[i].outlook(facts, day));
        }
        return all;
    }

    /** Once the one number that parts share is settled, three-valued logic is exact: tries it at every turn. */
    private static final class Trial {

        private final Formula formula;
        private final FactSheet facts;
        private final Fact<?> shared;
        private boolean mayHold;
        private boolean mayFail;

        private Trial(Formula formula, FactSheet facts, Fact<?> shared) {
            this.formula = formula;
            this.facts = facts;
            this.shared = shared;
        }

        private Outlook outlook() {
            formula.forEachTest(this::around);
            at(Math.max(shared.least(), 0));
            return new Outlook(mayHold, mayFail);
        }

        /** On, before and after each turn of a test, as far as the fact can be it. */
        private void around(FactTest test) {
            if (isSettled() || (test.slots() & shared.bit()) == 0) {
                return;
            }
            for (long turn : test.turns(shared, facts)) {
                boolean isEnd = turn <= Long.MIN_VALUE + 1 || turn >= Long.MAX_VALUE - 1;
                for (long number = turn - 1; !isEnd && number <= turn + 1; number++) {
                    at(number);
                }
            }
        }

        private void at(long number) {
            if (!isSettled() && number >= shared.least() && number <= shared.greatest()) {
                Standing standing = formula.standingIf(shared, number, facts);
                mayHold |= standing != Standing.NOT_MET;
                mayFail |= standing != Standing.MET;
            }
        }

        private boolean isSettled() {
            return mayHold && mayFail;
        }
    }
}
