package fr.ess.domain.funding.aid;

import static fr.ess.domain.funding.FundingFixtures.clause;
import static fr.ess.domain.funding.FundingFixtures.facts;
import static fr.ess.domain.funding.FundingFixtures.ready;
import static fr.ess.domain.funding.FundingFixtures.regimes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The limits of public aid, by date")
class AidAccountTest {

    private static final List<AidReceived> RECEIVED =
            List.of(aid("2021-01-29", 150_000), aid("2021-02-01", 40_000), aid("2024-01-15", 160_000));
    private static final MonthDay DECEMBER = MonthDay.of(12, 31);

    private static AidReceived aid(String day, long euros) {
        return new AidReceived(AidRegime.DE_MINIMIS, LocalDate.parse(day), Euros.of(euros));
    }

    private static AidAccount on(String day, MonthDay yearEnd, List<AidReceived> received) {
        LocalDate date = LocalDate.parse(day);
        return AidAccount.on(date, regimes().find(AidRegime.DE_MINIMIS, date).orElseThrow(), yearEnd, received);
    }

    @Test
    void eli13_coversExactlyTheCeilingOverThreeRollingYears() {
        AidAccount account = on("2024-01-30", DECEMBER, RECEIVED);

        assertThat(account.used()).isEqualTo(Euros.of(200_000));
        assertThat(account.covers(Euros.of(100_000))).isTrue();
        assertThat(account.covers(Euros.of(100_001))).isFalse();
        assertThat(account.headRoom()).isEqualTo(Euros.of(100_000));
    }

    @ParameterizedTest
    @CsvSource({"2021-01-30,160001", "2021-01-29,160000"})
    void eli13_countsTheFirstDayOfTheWindowAndNotTheDayBefore(String day, long used) {
        List<AidReceived> received = List.of(aid(day, 1), aid("2024-01-15", 160_000));
        assertThat(on("2024-01-30", DECEMBER, received).used()).isEqualTo(Euros.of(used));
    }

    @Test
    void eli13_countsFiscalYearsUnderTheFormerRegulation() {
        AidAccount account = on("2023-12-30", DECEMBER, RECEIVED.subList(0, 2));

        assertThat(account.used()).isEqualTo(Euros.of(190_000));
        assertThat(account.headRoom()).isEqualTo(Euros.of(10_000));
        assertThat(account.covers(Euros.of(100_000))).isFalse();
    }

    @Test
    void eli13_followsAFiscalYearThatEndsInSummer() {
        AidAccount account = on("2023-07-01", MonthDay.of(6, 30), RECEIVED.subList(0, 2));
        assertThat(account.window().first()).isEqualTo(LocalDate.of(2021, 7, 1));
        assertThat(account.used()).isEqualTo(Euros.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"7210,16000,ELIGIBLE", "7210,15999,INELIGIBLE", "9220,15999,ELIGIBLE"})
    void eli13_demandsTheOwnContributionOfLocalAuthoritiesOnly(String category, long own, Outcome expected) {
        Rule rule = clause("own-contribution", "at-least=@local-authority-own-share");
        assertThat(ready(rule)
                        .outcome(facts(
                                "legal-category=" + category,
                                "investment=yes",
                                "own-funding=" + own,
                                "public-funding=80000")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2018-09-30,INELIGIBLE", "2018-10-01,ELIGIBLE"})
    void eli13_limitsPublicAidByTheDecreeOfTheDay(String day, Outcome expected) {
        Rule rule = clause("public-aid", "at-most=@state-investment-public-aid");
        assertThat(ready(rule, LocalDate.parse(day)).outcome(facts("public-funding=85000", "eligible-cost=100000")))
                .isEqualTo(expected);
    }
}
