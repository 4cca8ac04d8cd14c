package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.SumTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** No expense begins before the request. */
final class StartsAfterRequest implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "starts-after-request", "Pas de commencement avant la demande", "No start before the request")
            .explained(
                    "Les dépenses commencent au plus tôt le jour du dépôt de la demande.",
                    "décret n° 2018-514 du 25 juin 2018, art. 5")
            .passes("", "requested-on=2026-03-01", "expenses-from=2026-03-01")
            .fails("requested-on=2026-03-01", "expenses-from=2026-02-28");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return new SumTest(FundingFacts.REQUESTED_ON, 1, FundingFacts.EXPENSES_FROM, -1, 0);
    }
}
