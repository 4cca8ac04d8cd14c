package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.SumTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** The holder brings a share of the total cost. */
final class SelfFunding implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("self-funding", "Autofinancement", "Self-funding")
            .explained("Les ressources propres atteignent cette part du coût total.", "règlement du dispositif")
            .with("at-least", "pourcentage")
            .passes("at-least=20", "own-funding=2000", "total-cost=10000")
            .fails("own-funding=1999.99", "total-cost=10000");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return arguments
                .share("at-least")
                .<Formula>map(rate -> SumTest.atLeastShare(FundingFacts.OWN_FUNDING, rate, FundingFacts.TOTAL_COST))
                .orElseGet(Formula::never);
    }
}
