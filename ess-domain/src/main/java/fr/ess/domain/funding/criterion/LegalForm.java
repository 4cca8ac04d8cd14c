package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** The legal category is one of those listed. */
final class LegalForm implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("legal-form", "Forme juridique", "Legal form")
            .explained(
                    "La catégorie juridique (INSEE, niveau III) figure dans la liste ; 92* désigne toutes celles qui commencent par 92.",
                    "nomenclature des catégories juridiques de l’INSEE")
            .with("categories", "codes, ou débuts de codes suivis de *")
            .passes("categories=92*, 9300", "legal-category=9220")
            .fails("legal-category=5710");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.LEGAL_CATEGORY, arguments.codes("categories", FundingFacts.LEGAL_CATEGORY));
    }
}
