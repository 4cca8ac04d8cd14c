package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** The amount requested lies within bounds. */
final class RequestedBetween implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("requested", "Montant demandé", "Amount requested")
            .explained("Le montant demandé est compris entre les bornes.", "règlement du dispositif")
            .withOptional("at-least", "borne basse, comprise")
            .withOptional("at-most", "borne haute, comprise")
            .passes("at-most=10000", "requested=10000")
            .fails("requested=10000.01");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return new NumberTest(
                FundingFacts.REQUESTED,
                arguments.money("at-least").orElse(Long.MIN_VALUE),
                arguments.money("at-most").orElse(Long.MAX_VALUE));
    }
}
