package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** The headcount band is one of those listed. */
final class EmployeeBandIn implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("employee-band", "Tranche d’effectif", "Headcount band")
            .explained("La tranche d’effectif salarié de SIRENE figure dans la liste.", "SIRENE, tranches d’effectif")
            .with("bands", "codes de tranches, par exemple 11")
            .passes("bands=01, 02, 03", "employee-band=02")
            .fails("employee-band=21");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.EMPLOYEE_BAND, arguments.codes("bands", FundingFacts.EMPLOYEE_BAND));
    }
}
