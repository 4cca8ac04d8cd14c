package fr.ess.application.funding;

import fr.ess.domain.funding.eligibility.SchemeOnADay;

/** Schemes written for the rule engines of others. */
public interface DecisionModels {

    /**
     * The rule of a scheme on its day as a DMN 1.3 document, a decision for each clause and one for the whole, in which
     * what is unknown is null. It may leave open what {@link SchemeOnADay#outcome} settles, and never settles otherwise.
     */
    String dmn(SchemeOnADay scheme);
}
