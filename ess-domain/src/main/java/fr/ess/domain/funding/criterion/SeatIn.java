package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** The registered office lies in a territory. */
final class SeatIn implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "seat-in", "Siège dans le territoire", "Registered office in the territory")
            .explained(
                    "La commune du siège appartient au territoire dans son périmètre du jour de la demande.",
                    "code officiel géographique")
            .withOptional("territories", "noms de territoires, lus dans leur périmètre du jour")
            .withOptional("communes", "codes de communes, ou débuts de codes suivis de *")
            .passes("communes=35238, 35051", "seat-commune=35238")
            .fails("seat-commune=44109");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.SEAT_COMMUNE, arguments.communes());
    }
}
