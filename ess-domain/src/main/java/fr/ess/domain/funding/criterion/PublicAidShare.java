package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.SumTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** All public aid stays under a share of the eligible cost. */
final class PublicAidShare implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "public-aid", "Cumul des aides publiques", "Cumulated public aid")
            .explained(
                    "L’ensemble des aides publiques ne dépasse pas cette part de la dépense éligible.",
                    "décret n° 2018-514 du 25 juin 2018, art. 10")
            .with("at-most", "pourcentage, souvent @state-investment-public-aid")
            .passes("at-most=80", "public-funding=8000", "eligible-cost=10000")
            .fails("public-funding=8500", "eligible-cost=10000");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return arguments
                .share("at-most")
                .<Formula>map(
                        rate -> SumTest.atMostShare(FundingFacts.PUBLIC_FUNDING, rate, FundingFacts.ELIGIBLE_COST))
                .orElseGet(Formula::never);
    }
}
