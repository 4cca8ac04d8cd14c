package fr.ess.application.funding;

import static fr.ess.application.funding.ClauseTextsTest.args;
import static fr.ess.application.funding.ClauseTextsTest.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.funding.VerdictTexts.Paragraph;
import fr.ess.application.shared.Language;
import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.funding.decision.Share;
import fr.ess.domain.funding.eligibility.AidAmount;
import fr.ess.domain.funding.eligibility.NearMisses;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.Support;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N1 Verdicts in the words of a letter")
class VerdictTextsTest {

    private static final VerdictTexts FRENCH = VerdictTexts.in(Language.FR);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static Rule clause(String criterion, String arguments) {
        return new Rule.Clause(criterion, args(arguments), "", "");
    }

    /** An employer, or a member of a network, and none of two aids. */
    private static final Rule RULE = new Rule.All(List.of(
            new Rule.Any(List.of(clause("employees", "at-least=1"), clause("network", "networks=iae"))),
            new Rule.Not(new Rule.Any(
                    List.of(clause("scheme-granted", "schemes=fonds-a"), clause("theme", "themes=culture"))))));

    @Test
    void n1_groupsAreReadAsTheRuleMeansThem() {
        Verdict verdict = verdict(RULE, Map.of("employees", List.of("0"), "granted-schemes", List.of("fonds-a")));

        List<Paragraph> paragraphs = FRENCH.explanation(verdict);

        assertThat(paragraphs).extracting(Paragraph::depth).containsExactly(0, 1, 1, 0, 0);
        assertThat(paragraphs)
                .extracting(paragraph -> paragraph.standing().name())
                .containsExactly("UNKNOWN", "NOT_MET", "UNKNOWN", "NOT_MET", "UNKNOWN");
        assertThat(paragraphs.get(0).text())
                .isEqualTo("L’une des conditions suivantes suffit, et il n’est pas encore établi que l’une d’elles soit"
                        + " remplie\u00a0:");
        assertThat(paragraphs.get(3).text()).startsWith("Le projet ne doit pas avoir obtenu l’aide fonds-a");
        assertThat(paragraphs.get(4).text()).startsWith("Le projet ne doit pas relever du thème culture");
    }

    @Test
    void n1_theAnswerNamesTheDayTheSchemeAndWhatCanStillChangeIt() {
        assertThat(FRENCH.answer(verdict(clause("employees", "at-least=1"), Map.of())))
                .isEqualTo("Au 1er mars 2026, il ne peut pas encore être dit si la demande est éligible au dispositif"
                        + " «\u00a0essai\u00a0». Peut encore changer la réponse\u00a0: nombre de salariés.");
        assertThat(VerdictTexts.in(Language.EN)
                        .answer(verdict(clause("employees", "at-least=1"), Map.of("employees", List.of("3")))))
                .isEqualTo("On 1 March 2026, the request is eligible for the scheme “essai”.");
    }

    @Test
    void n1_theAmountIsToldStepByStep() {
        Support support = new Support(
                Share.tryParse("30"),
                Optional.of(Euros.of(50_000)),
                Optional.of(Euros.of(1_000)),
                Optional.of(Euros.of(12_000)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(AidRegime.DE_MINIMIS));
        AidRegimes regimes = new AidRegimes(List.of(new AidRegimes.Ceiling(
                AidRegime.DE_MINIMIS,
                Euros.of(300_000),
                AidRegimes.Window.ROLLING_YEARS,
                DateRange.ALWAYS,
                "règlement (UE) 2023/2831",
                "verified")));
        Verdict verdict = verdict(
                RULE,
                Map.of(
                        "eligible-cost",
                        List.of("60000"),
                        "requested",
                        List.of("15000"),
                        "de-minimis-used",
                        List.of("290000")));

        assertThat(FRENCH.amount(AidAmount.of(support, verdict.facts(), DAY, regimes)))
                .containsExactly(
                        "L’assiette est le montant des dépenses éligibles, 60\u202f000\u00a0€.",
                        "L’assiette est plafonnée à 50\u202f000\u00a0€.",
                        "Au taux de 30\u00a0%, l’aide est de 15\u202f000\u00a0€.",
                        "Le montant demandé, 15\u202f000\u00a0€, couvre ce montant.",
                        "L’aide est plafonnée à 12\u202f000\u00a0€.",
                        "La marge sous le plafond d’aides d’État est de 10\u202f000\u00a0€ (règlement (UE) 2023/2831)\u00a0:"
                                + " l’aide est ramenée à ce montant.",
                        "Le plancher de 1\u202f000\u00a0€ est atteint.",
                        "L’aide calculée est de 10\u202f000\u00a0€.");
        assertThat(FRENCH.amount(AidAmount.of(Support.IN_KIND, verdict.facts(), DAY, regimes)))
                .isEmpty();
    }

    @Test
    void n2_aNearMissSaysWhatWouldChangeAndWhoCanChangeIt() {
        Verdict refused = verdict(clause("employees", "at-least=1"), Map.of("employees", List.of("0")));

        assertThat(NearMisses.of(refused, 1))
                .extracting(FRENCH::nearMiss)
                .containsExactly(
                        "La demande deviendrait éligible avec ce changement\u00a0: nombre de salariés, 1 au lieu"
                                + " de 0 (le porteur peut y remédier).");
    }
}
