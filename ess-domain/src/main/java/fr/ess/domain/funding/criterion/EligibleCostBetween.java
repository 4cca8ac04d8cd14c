package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** The eligible cost lies within bounds. */
final class EligibleCostBetween implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("eligible-cost", "Coût éligible", "Eligible cost")
            .explained("L’assiette éligible est comprise entre le plancher et le plafond.", "règlement du dispositif")
            .withOptional("at-least", "borne basse, comprise")
            .withOptional("at-most", "borne haute, comprise")
            .passes("at-least=1000; at-most=50000", "eligible-cost=1000")
            .fails("eligible-cost=999.99");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return new NumberTest(
                FundingFacts.ELIGIBLE_COST,
                arguments.money("at-least").orElse(Long.MIN_VALUE),
                arguments.money("at-most").orElse(Long.MAX_VALUE));
    }
}
