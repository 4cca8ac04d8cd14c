package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** The project takes place in a territory. */
final class ActsIn implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "acts-in", "Action dans le territoire", "Action in the territory")
            .explained("L’action se déroule, au moins en partie, dans le territoire.", "code officiel géographique")
            .withOptional("territories", "noms de territoires, lus dans leur périmètre du jour")
            .withOptional("communes", "codes de communes, ou débuts de codes suivis de *")
            .passes("communes=35238", "action-communes=35238")
            .fails("action-communes=44109");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.ACTION_COMMUNES, arguments.communes());
    }
}
