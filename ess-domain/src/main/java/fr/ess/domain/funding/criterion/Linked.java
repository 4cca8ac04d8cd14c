package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.fact.FundingFacts;
import java.util.List;

/** The structure has a network or is linked to an elected person. */
final class Linked implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "linked", "Lien avec un réseau ou un élu", "Link with a network or an elected person")
            .explained(
                    "La structure appartient à un réseau ou est en lien avec un élu du territoire.", "charte de pays")
            .passes("", "linked-to-elected=yes", "networks=")
            .fails("linked-to-elected=no", "networks=");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return new Formula.Any(List.of(
                NumberTest.isYes(FundingFacts.LINKED_TO_ELECTED), CodeTest.oneOf(FundingFacts.NETWORKS, List.of("*"))));
    }
}
