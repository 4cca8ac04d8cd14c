package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.SumTest;
import fr.ess.domain.funding.fact.FundingFacts;
import java.util.ArrayList;
import java.util.List;

/** The request is a share of the eligible cost within bounds. */
final class RateBetween implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("rate", "Taux d’aide", "Aid rate")
            .explained(
                    "Le montant demandé, rapporté à l’assiette éligible, est compris entre les taux.",
                    "règlement du dispositif")
            .withOptional("at-least", "taux minimal, en pourcentage")
            .withOptional("at-most", "taux maximal, en pourcentage")
            .passes("at-most=30", "requested=3000", "eligible-cost=10000")
            .fails("requested=3000.01", "eligible-cost=10000");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        List<Formula> bounds = new ArrayList<>();
        arguments
                .share("at-least")
                .map(rate -> SumTest.atLeastShare(FundingFacts.REQUESTED, rate, FundingFacts.ELIGIBLE_COST))
                .ifPresent(bounds::add);
        arguments
                .share("at-most")
                .map(rate -> SumTest.atMostShare(FundingFacts.REQUESTED, rate, FundingFacts.ELIGIBLE_COST))
                .ifPresent(bounds::add);
        return bounds.size() == 1 ? bounds.get(0) : new Formula.All(bounds);
    }
}
