package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.decision.SumTest;
import fr.ess.domain.funding.fact.FundingFacts;
import java.util.List;

/** A local authority brings its own share of an investment. */
final class OwnContribution implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "own-contribution",
                    "Participation minimale de la collectivité",
                    "Least contribution of a local authority")
            .explained(
                    "La collectivité maître d’ouvrage d’un investissement apporte au moins cette part des financements publics ; sans objet pour les autres porteurs.",
                    "code général des collectivités territoriales, art. L1111-10 III")
            .with("at-least", "pourcentage, souvent @local-authority-own-share")
            .passes("at-least=20", "legal-category=7210", "investment=yes", "own-funding=16000", "public-funding=80000")
            .fails("legal-category=7210", "investment=yes", "own-funding=15999", "public-funding=80000");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        Formula isAuthority = CodeTest.oneOf(FundingFacts.LEGAL_CATEGORY, List.of("72*", "73*"));
        return arguments
                .share("at-least")
                .<Formula>map(rate -> new Formula.Any(List.of(
                        isAuthority.negated(),
                        NumberTest.isYes(FundingFacts.INVESTMENT).negated(),
                        SumTest.atLeastShare(FundingFacts.OWN_FUNDING, rate, FundingFacts.PUBLIC_FUNDING))))
                .orElseGet(Formula::never);
    }
}
