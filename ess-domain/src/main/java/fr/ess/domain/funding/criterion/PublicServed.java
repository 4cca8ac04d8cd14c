package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** The project serves one of these publics. */
final class PublicServed implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("public", "Public visé", "Public served")
            .explained("Le projet s’adresse à l’un des publics indiqués.", "loi n° 2014-856 du 31 juillet 2014, art. 2")
            .with("publics", "publics admis")
            .passes("publics=jeunes, seniors", "publics=jeunes")
            .fails("publics=entreprises");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.PUBLICS, arguments.codes("publics", FundingFacts.PUBLICS));
    }
}
