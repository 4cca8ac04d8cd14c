package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.SumTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** The request fits in the de minimis ceiling of services of general economic interest. */
final class DeMinimisSieg implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "de-minimis-sieg", "Plafond de minimis SIEG", "De minimis ceiling for SGEI")
            .explained(
                    "L’aide demandée, ajoutée à celles de la période reçues pour un service d’intérêt économique général, ne dépasse pas le plafond du jour.",
                    "règlement (UE) 2023/2832 et celui qui l’a précédé")
            .passes("", "requested=50000", "de-minimis-sieg-used=700000")
            .fails("requested=50000.01", "de-minimis-sieg-used=700000");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return arguments
                .ceiling(AidRegime.DE_MINIMIS_SIEG)
                .<Formula>map(ceiling -> new SumTest(
                        FundingFacts.REQUESTED,
                        1,
                        FundingFacts.DE_MINIMIS_SIEG_USED,
                        1,
                        ceiling.amount().cents()))
                .orElseGet(Formula::never);
    }
}
