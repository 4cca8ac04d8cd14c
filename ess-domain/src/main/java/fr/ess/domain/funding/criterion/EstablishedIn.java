package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** An establishment lies in a territory. */
final class EstablishedIn implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "established-in", "Établissement dans le territoire", "Establishment in the territory")
            .explained(
                    "Au moins un établissement se trouve dans le territoire au jour de la demande.",
                    "code officiel géographique")
            .withOptional("territories", "noms de territoires, lus dans leur périmètre du jour")
            .withOptional("communes", "codes de communes, ou débuts de codes suivis de *")
            .passes("communes=35*", "establishment-communes=44109, 35238")
            .fails("establishment-communes=44109");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.ESTABLISHMENT_COMMUNES, arguments.communes());
    }
}
