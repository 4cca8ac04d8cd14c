package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** The project answers a measure of the contract. */
final class MeasureServed implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "measure", "Mesure de la charte ou du contrat", "Measure of the charter or contract")
            .explained("Le projet répond à l’une des mesures indiquées.", "charte et contrat de pays")
            .with("measures", "codes de mesures")
            .passes("measures=3.2", "measures=3.2")
            .fails("measures=1.1");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.MEASURES, arguments.codes("measures", FundingFacts.MEASURES));
    }
}
