package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** Another scheme was granted to the project. */
final class SchemeGranted implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "scheme-granted", "Autre dispositif accordé", "Another scheme granted")
            .explained(
                    "Le projet a obtenu l’un des dispositifs indiqués ; pour interdire un cumul, placer le critère sous « not ».",
                    "règlement du dispositif")
            .with("schemes", "codes de dispositifs")
            .passes("schemes=dla", "granted-schemes=dla")
            .fails("granted-schemes=");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.GRANTED_SCHEMES, arguments.codes("schemes", FundingFacts.GRANTED_SCHEMES));
    }
}
