package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** The annual budget lies within bounds. */
final class BudgetBetween implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("budget", "Budget annuel", "Annual budget")
            .explained("Le budget annuel de la structure est compris entre les bornes.", "règlement du dispositif")
            .withOptional("at-least", "borne basse, comprise")
            .withOptional("at-most", "borne haute, comprise")
            .passes("at-most=500000", "annual-budget=500000")
            .fails("annual-budget=500000.01");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return new NumberTest(
                FundingFacts.ANNUAL_BUDGET,
                arguments.money("at-least").orElse(Long.MIN_VALUE),
                arguments.money("at-most").orElse(Long.MAX_VALUE));
    }
}
