package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.fact.FundingFacts;

/** The republican commitment is signed. */
final class RepublicanCommitment implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "republican-commitment", "Contrat d’engagement républicain signé", "Republican commitment signed")
            .explained(
                    "L’association ou la fondation a souscrit le contrat d’engagement républicain.",
                    "loi n° 2000-321 du 12 avril 2000, art. 10-1")
            .passes("", "republican-commitment=yes")
            .fails("republican-commitment=no");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return NumberTest.isYes(FundingFacts.REPUBLICAN_COMMITMENT);
    }
}
