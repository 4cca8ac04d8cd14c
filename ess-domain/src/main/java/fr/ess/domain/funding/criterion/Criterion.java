package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;

/** A kind of condition that rules can use. Pure and without state; registered in {@link Criteria}. */
public interface Criterion {

    /** Its documentation, which the catalogue page shows and the tests try. */
    Descriptor descriptor();

    /** The condition it puts on facts with these arguments, on their day. Unfit arguments are noted, not thrown. */
    Formula condition(Arguments arguments);
}
