package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** The headcount lies within bounds. */
final class EmployeesBetween implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("employees", "Nombre de salariés", "Number of employees")
            .explained(
                    "L’effectif salarié au jour de la demande est compris entre les bornes.", "règlement du dispositif")
            .withOptional("at-least", "borne basse, comprise")
            .withOptional("at-most", "borne haute, comprise")
            .passes("at-least=1; at-most=50", "employees=12")
            .fails("employees=0");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return new NumberTest(
                FundingFacts.EMPLOYEES,
                arguments.count("at-least").orElse(Long.MIN_VALUE),
                arguments.count("at-most").orElse(Long.MAX_VALUE));
    }
}
