package fr.ess.files.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.eligibility.ExampleResult;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeFileTest {

    private static final String LOCAL = """
            code: amorcage-ess
            title: Amorçage de projets ESS
            title-en: Seed funding for ESS projects
            funder: Pays de Rennes
            basis: délibération d’exemple
            example: true
            open-from: 2026-01-01
            open-to: 2026-12-31
            rule:
              all:
                - ess:
                  article: art. 1
                - any:
                    - employees: {at-least: 1}
                    - network: {networks: [tiers-lieux, iae]}
                - rate: {at-most: 30}
                - not:
                    scheme-granted: {schemes: fonds-regional}
            support: {rate: 30, ceiling: 10000, self-funding: 20, regime: de-minimis}
            examples:
              - title: une association employeuse
                day: 2026-03-01
                facts: {ess-way: statute, employees: 2, requested: 3000, eligible-cost: 10000, granted-schemes: []}
                expect: eligible
              - title: on ignore les salariés et les réseaux
                day: 2026-03-01
                facts: {ess-way: statute, requested: 3000, eligible-cost: 10000, granted-schemes: []}
                expect: undetermined
                missing: [employees, networks]
              - title: trop tard
                day: 2027-01-01
                facts: {}
                expect: ineligible
            """;

    private static Reference reference() {
        return Reference.of(Map.of(), FundingReference.parameters(), FundingReference.regimes());
    }

    @Test
    void readsASchemeWhoseExamplesHold() {
        SchemeFile file = SchemeFile.read(LOCAL, new SchemeId(1));

        assertThat(file.problems()).isEmpty();
        Scheme scheme = file.scheme().orElseThrow();
        assertThat(scheme.support().regime()).contains(AidRegime.DE_MINIMIS);
        assertThat(scheme.dependencies()).containsExactly("fonds-regional");
        assertThat(ExampleResult.of(scheme, reference())).hasSize(3).allMatch(ExampleResult::isAsExpected);
    }

    @Test
    void seesAnExampleThatDoesNotHold() {
        Scheme scheme = SchemeFile.read(LOCAL.replace("employees: 2", "employees: 0"), new SchemeId(1))
                .scheme()
                .orElseThrow();
        assertThat(ExampleResult.of(scheme, reference()).get(0).isAsExpected()).isFalse();
    }

    @Test
    void saysWhereAFileIsWrong() {
        String wrong =
                LOCAL.replace("rate: 30, ceiling", "rate: beaucoup, ceiling").replace("funder:", "financeur:");

        assertThat(SchemeFile.read(wrong, new SchemeId(1)).problems())
                .extracting(problem -> problem.line() + " " + problem.message().code())
                .containsExactlyInAnyOrder("4 KEY_UNKNOWN", "19 VALUE_UNREADABLE");
        assertThat(SchemeFile.read("code: [", new SchemeId(1)).problems())
                .extracting(problem -> problem.message().code())
                .containsExactly(SchemeFileIssue.NOT_YAML);
        assertThat(SchemeFile.read("code: essai", new SchemeId(1)).problems())
                .extracting(problem -> problem.message().facts().get("key"))
                .containsExactly("title", "rule");
    }

    @Test
    void refusesAnArticleThatNoClauseBearsAndAnOpeningThatEndsBeforeItBegins() {
        String wrong = LOCAL.replace("    - not:\n", "    - article: art. 4\n      not:\n")
                .replace("open-to: 2026", "open-to: 2025");

        assertThat(SchemeFile.read(wrong, new SchemeId(1)).problems())
                .extracting(problem -> problem.line() + " " + problem.message())
                .hasSize(2)
                .anyMatch(text -> text.startsWith("8 ") && text.contains("open-to"))
                .anyMatch(text -> text.startsWith("17 ") && text.contains("article"));
    }

    @Test
    void eli13_shipsTheCeilingsOfTheirDay() {
        LocalDate lastOfOld = LocalDate.of(2023, 12, 31);
        assertThat(FundingReference.regimes()
                        .find(AidRegime.DE_MINIMIS, lastOfOld)
                        .orElseThrow()
                        .amount()
                        .plainText())
                .isEqualTo("200000.00");
        assertThat(FundingReference.regimes()
                        .find(AidRegime.DE_MINIMIS, lastOfOld.plusDays(1))
                        .orElseThrow()
                        .amount()
                        .plainText())
                .isEqualTo("300000.00");
    }

    /** Every row of the table that the engine starts with. */
    @ParameterizedTest
    @CsvSource({
        "DE_MINIMIS, 2002-06-01, 100000",
        "DE_MINIMIS, 2008-06-01, 200000",
        "DE_MINIMIS_SIEG, 2015-01-01, 500000",
        "DE_MINIMIS_SIEG, 2026-01-01, 750000",
        "DE_MINIMIS_AGRICULTURE, 2019-03-13, 15000",
        "DE_MINIMIS_AGRICULTURE, 2019-03-14, 20000",
        "DE_MINIMIS_AGRICULTURE, 2024-12-16, 50000",
        "DE_MINIMIS_FISHERIES, 2023-10-24, 30000",
        "DE_MINIMIS_FISHERIES, 2023-10-25, 40000",
        "TEMPORARY_FRAMEWORK, 2010-12-31, 500000"
    })
    void eli13_eachRegimeHasTheCeilingOfItsDay(AidRegime regime, LocalDate day, long euros) {
        assertThat(FundingReference.regimes().find(regime, day).orElseThrow().amount())
                .isEqualTo(Euros.of(euros));
    }
}
