package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** A piece is joined. */
final class PiecePresent implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("piece", "Pièce jointe", "Piece joined")
            .explained("Le dossier contient la pièce, ou l’une de celles indiquées.", "règlement du dispositif")
            .with("pieces", "codes de pièces")
            .passes("pieces=rib", "pieces=rib, statuts")
            .fails("pieces=statuts");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.PIECES, arguments.codes("pieces", FundingFacts.PIECES));
    }
}
