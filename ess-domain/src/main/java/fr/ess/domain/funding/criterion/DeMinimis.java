package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.SumTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** The request fits in the general de minimis ceiling. */
final class DeMinimis implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("de-minimis", "Plafond de minimis", "De minimis ceiling")
            .explained(
                    "L’aide demandée, ajoutée à celles de la période reçues par l’entreprise unique, ne dépasse pas le plafond du jour.",
                    "règlement (UE) 2023/2831 et ceux qui l’ont précédé")
            .passes("", "requested=100000", "de-minimis-used=200000")
            .fails("requested=100000.01", "de-minimis-used=200000");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return arguments
                .ceiling(AidRegime.DE_MINIMIS)
                .<Formula>map(ceiling -> new SumTest(
                        FundingFacts.REQUESTED,
                        1,
                        FundingFacts.DE_MINIMIS_USED,
                        1,
                        ceiling.amount().cents()))
                .orElseGet(Formula::never);
    }
}
