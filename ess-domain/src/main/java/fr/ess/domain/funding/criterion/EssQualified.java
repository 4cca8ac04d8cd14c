package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;
import java.util.List;

/** The structure belongs to the ESS, possibly by stated ways. */
final class EssQualified implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "ess",
                    "Appartient à l’économie sociale et solidaire",
                    "Belongs to the social and solidarity economy")
            .explained(
                    "La structure est qualifiée ESS au jour de la demande, le cas échéant par l’une des voies indiquées.",
                    "loi n° 2014-856 du 31 juillet 2014, art. 1er")
            .withOptional(
                    "ways", "voies admises : statute, commercial-company, accreditation, decision ; toutes si absent")
            .passes("ways=statute", "ess-way=statute")
            .fails("ess-way=none");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        List<String> ways = arguments.has("ways")
                ? arguments.codes("ways", FundingFacts.ESS_WAY)
                : FundingFacts.ESS_WAY.values().stream()
                        .filter(way -> !way.equals(FundingFacts.NO_WAY))
                        .toList();
        return CodeTest.oneOf(FundingFacts.ESS_WAY, ways);
    }
}
