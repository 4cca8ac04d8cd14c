package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** The age of the structure lies within bounds. */
final class AgeBetween implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("age", "Ancienneté", "Age of the structure")
            .explained(
                    "Le nombre de mois entiers depuis la création est compris entre les bornes.",
                    "règlement du dispositif")
            .withOptional("at-least", "borne basse, comprise")
            .withOptional("at-most", "borne haute, comprise")
            .passes("at-least=12", "age-in-months=12")
            .fails("age-in-months=11");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return new NumberTest(
                FundingFacts.AGE_IN_MONTHS,
                arguments.count("at-least").orElse(Long.MIN_VALUE),
                arguments.count("at-most").orElse(Long.MAX_VALUE));
    }
}
