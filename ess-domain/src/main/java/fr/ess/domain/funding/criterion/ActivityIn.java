package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** The principal activity is one of those listed. */
final class ActivityIn implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "activity", "Activité principale (NAF)", "Principal activity (NAF)")
            .explained(
                    "Le code APE figure dans la liste ; pour l’exclure, placer le critère sous « not ».",
                    "nomenclature d’activités française")
            .with("codes", "codes, ou débuts de codes suivis de *")
            .withOptional("nomenclature", "rev2 (par défaut) ou 2025")
            .passes("codes=88*, 94.99Z", "activity=88.99B")
            .fails("activity=84.11Z");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return arguments.isNaf2025()
                ? CodeTest.oneOf(FundingFacts.ACTIVITY_2025, arguments.codes("codes", FundingFacts.ACTIVITY_2025))
                : CodeTest.oneOf(FundingFacts.ACTIVITY, arguments.codes("codes", FundingFacts.ACTIVITY));
    }
}
