package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** The structure is of one of these families. */
final class EssFamilyIs implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("ess-family", "Famille de l’ESS", "Family of the ESS")
            .explained(
                    "La structure est une association, une coopérative, une mutuelle, une fondation ou une société commerciale de l’ESS, selon la liste.",
                    "loi n° 2014-856 du 31 juillet 2014, art. 1er II")
            .with("families", "familles admises")
            .passes("families=association, cooperative", "ess-family=association")
            .fails("ess-family=foundation");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.ESS_FAMILY, arguments.codes("families", FundingFacts.ESS_FAMILY));
    }
}
