package fr.ess.domain.observatory;

import fr.ess.domain.structure.qualification.Outcome;

/**
 * How many answers there are of each sort. What nobody knows yet is counted apart: it is neither a yes nor a no.
 *
 * @param qualified part of the ESS
 * @param toVerify unknown for want of a proof
 * @param outOfScope not part of it
 */
public record OutcomeTally(long qualified, long toVerify, long outOfScope) {

    public static final OutcomeTally EMPTY = new OutcomeTally(0, 0, 0);

    /** This tally with one more answer. */
    public OutcomeTally plus(Outcome outcome) {
        return outcome.fold(
                yes -> new OutcomeTally(qualified + 1, toVerify, outOfScope),
                no -> new OutcomeTally(qualified, toVerify, outOfScope + 1),
                unknown -> new OutcomeTally(qualified, toVerify + 1, outOfScope));
    }

    public long total() {
        return qualified + toVerify + outOfScope;
    }
}
