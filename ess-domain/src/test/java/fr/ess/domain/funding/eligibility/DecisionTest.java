package fr.ess.domain.funding.eligibility;

import static fr.ess.domain.funding.FundingFixtures.DAY;
import static fr.ess.domain.funding.FundingFixtures.all;
import static fr.ess.domain.funding.FundingFixtures.clause;
import static fr.ess.domain.funding.FundingFixtures.facts;
import static fr.ess.domain.funding.FundingFixtures.reference;
import static fr.ess.domain.funding.FundingFixtures.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.funding.decision.Share;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.DatedParameters;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Presentation;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.funding.scheme.Support;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Perimeter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final LocalDate IN_2005 = LocalDate.of(2005, 3, 1);
    private static final LocalDate MERGER = LocalDate.of(2019, 1, 1);

    @Test
    void eli11_givesADecisionOf2005AgainWithTheSameDigest() {
        Rule rule = all(
                clause("seat-in", "territories=pays-de-rennes"),
                clause("public-aid", "at-most=@state-investment-public-aid"));
        Verdict verdict = Compilation.of(scheme(rule), IN_2005, reference())
                .orThrow()
                .judge(facts("seat-commune=35238", "public-funding=80", "eligible-cost=100"));

        Decision decision = Decision.of(verdict, reference());

        assertThat(decision.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(decision.replay().isIntact()).isTrue();
        assertThat(decision.replay().isSame()).isTrue();
        assertThat(decision.digest())
                .isEqualTo(Decision.of(verdict, reference()).digest())
                .hasSize(64);
        Decision altered = new Decision(
                decision.scheme().withRule(clause("ess")),
                decision.day(),
                decision.facts(),
                decision.territories(),
                decision.parameters(),
                decision.ceilings(),
                decision.outcome(),
                decision.digest());
        assertThat(altered.replay().isIntact()).isFalse();
        assertThat(altered.replay().isSame()).isFalse();
    }

    @Test
    void eli9_aCommuneMergedAfterTheDepositDoesNotChangeTheVerdict() {
        Perimeter perimeter = Perimeter.from(LocalDate.of(2000, 1, 1), Set.of(new CommuneCode("35112")))
                .recomposedFrom(MERGER, Set.of(new CommuneCode("35308")));
        Reference reference = Reference.of(Map.of("fougeres", perimeter), DatedParameters.NONE, AidRegimes.NONE);
        Rule rule = clause("seat-in", "territories=fougeres");
        assertThat(Compilation.of(scheme(rule), MERGER.minusDays(1), reference)
                        .orThrow()
                        .outcome(facts("seat-commune=35112")))
                .isEqualTo(Outcome.ELIGIBLE);
        assertThat(Compilation.of(scheme(rule), MERGER, reference).orThrow().outcome(facts("seat-commune=35112")))
                .isEqualTo(Outcome.INELIGIBLE);
        assertThat(Compilation.of(scheme(rule), LocalDate.of(1999, 1, 1), reference)
                        .ready())
                .isEmpty();
    }

    private static Scheme local(long id, String code, Optional<String> territory, Optional<String> variantOf) {
        return new Scheme(
                new SchemeId(id),
                code,
                Presentation.titled(code),
                DateRange.ALWAYS,
                territory,
                variantOf,
                Optional.empty(),
                clause("ess"),
                Support.IN_KIND,
                List.of());
    }

    @Test
    void eli10_hidesTheGenericSchemeInsideTheLocalPerimeterOnly() {
        Scheme generic = local(1, "generique", Optional.empty(), Optional.empty());
        Scheme variant = local(2, "pays", Optional.of("pays-de-rennes"), Optional.of("generique"));
        List<Scheme> both = List.of(generic, variant);
        assertThat(LocalVariants.shown(both, facts("seat-commune=35238"), reference(), DAY))
                .containsExactly(variant);
        assertThat(LocalVariants.shown(both, facts("seat-commune=44109"), reference(), DAY))
                .containsExactly(generic);
        assertThat(LocalVariants.shown(both, facts(), reference(), DAY)).containsExactly(generic, variant);
        Scheme twin = local(3, "jumeau", Optional.of("pays-de-rennes"), Optional.of("generique"));
        assertThat(LocalVariants.shown(List.of(generic, variant, twin), facts("seat-commune=35238"), reference(), DAY))
                .containsExactly(variant, twin);
    }

    @Test
    void eli4_computesTheAmountWithEveryStep() {
        Support support = new Support(
                Share.tryParse("30"),
                Optional.of(Euros.of(50_000)),
                Optional.of(Euros.of(1_000)),
                Optional.of(Euros.of(12_000)),
                Share.tryParse("20"),
                Share.tryParse("80"),
                Optional.of(AidRegime.DE_MINIMIS));
        var sheet = facts(
                "eligible-cost=60000",
                "total-cost=60000",
                "requested=15000",
                "public-funding=48000",
                "de-minimis-used=290000");

        AidAmount amount = AidAmount.of(support, sheet, DAY, reference().regimes());

        assertThat(amount.steps())
                .extracting(step -> step.kind() + " " + step.limit().plainText() + " "
                        + step.result().plainText())
                .containsExactly(
                        "ELIGIBLE_COST 60000.00 60000.00",
                        "COST_CEILING 50000.00 50000.00",
                        "RATE 50000.00 15000.00",
                        "REQUESTED 15000.00 15000.00",
                        "CEILING 12000.00 12000.00",
                        "SELF_FUNDING 15000.00 12000.00",
                        "PUBLIC_AID 15000.00 12000.00",
                        "HEAD_ROOM 10000.00 10000.00",
                        "FLOOR 1000.00 10000.00");
        assertThat(amount.amount()).contains(Euros.of(10_000));
        assertThat(AidAmount.of(
                                support,
                                facts("eligible-cost=1"),
                                DAY,
                                reference().regimes())
                        .missing())
                .containsExactlyInAnyOrder(
                        FundingFacts.TOTAL_COST,
                        FundingFacts.REQUESTED,
                        FundingFacts.PUBLIC_FUNDING,
                        FundingFacts.DE_MINIMIS_USED);
    }
}
