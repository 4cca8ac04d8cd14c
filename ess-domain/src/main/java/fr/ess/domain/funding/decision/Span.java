package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;

/** The numbers that a missing fact can still be, narrowed by one condition after another. */
final class Span {

    private final Fact<?> fact;
    private long least;
    private long greatest;

    Span(Fact<?> fact) {
        this.fact = fact;
        this.least = fact.least();
        this.greatest = fact.greatest();
    }

    Fact<?> fact() {
        return fact;
    }

    void atLeast(long number) {
        least = Math.max(least, number);
    }

    void atMost(long number) {
        greatest = Math.min(greatest, number);
    }

    boolean isEmpty() {
        return least > greatest;
    }
}
