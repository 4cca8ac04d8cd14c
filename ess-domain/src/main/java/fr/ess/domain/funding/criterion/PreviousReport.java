package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;
import java.util.List;

/** The report of the previous grant is delivered, where one is due. */
final class PreviousReport implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "previous-report", "Compte rendu précédent remis", "Previous report delivered")
            .explained(
                    "Le compte rendu financier de la subvention précédente est remis, s’il y en a un.",
                    "loi n° 2000-321 du 12 avril 2000, art. 10")
            .passes("", "previous-report=none-due")
            .fails("previous-report=missing");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.PREVIOUS_REPORT, List.of("none-due", "delivered"));
    }
}
