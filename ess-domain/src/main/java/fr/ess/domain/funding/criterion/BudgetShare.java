package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.SumTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** The request is at most a share of the annual budget. */
final class BudgetShare implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "budget-share", "Part du budget annuel", "Share of the annual budget")
            .explained("Le montant demandé ne dépasse pas cette part du budget annuel.", "règlement du dispositif")
            .with("at-most", "pourcentage")
            .passes("at-most=50", "requested=5000", "annual-budget=10000")
            .fails("requested=5000.01", "annual-budget=10000");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return arguments
                .share("at-most")
                .<Formula>map(rate -> SumTest.atMostShare(FundingFacts.REQUESTED, rate, FundingFacts.ANNUAL_BUDGET))
                .orElseGet(Formula::never);
    }
}
