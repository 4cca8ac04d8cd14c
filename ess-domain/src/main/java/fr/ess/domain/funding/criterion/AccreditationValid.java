package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** An accreditation is valid on the day. */
final class AccreditationValid implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "accreditation", "Agrément en cours de validité", "Valid accreditation")
            .explained(
                    "La structure détient l’un des agréments indiqués, valide au jour de la demande.",
                    "code du travail, art. L3332-17-1 et L5132-2")
            .with("accreditations", "agréments admis, par exemple esus")
            .passes("accreditations=esus", "accreditations=esus, siae")
            .fails("accreditations=");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(
                FundingFacts.ACCREDITATIONS, arguments.codes("accreditations", FundingFacts.ACCREDITATIONS));
    }
}
