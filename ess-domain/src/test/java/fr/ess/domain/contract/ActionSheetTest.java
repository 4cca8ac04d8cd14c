package fr.ess.domain.contract;

import static fr.ess.domain.contract.ContractFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActionSheetTest {

    private static final Optional<DateRange> YEAR = Optional.of(DateRange.parse("2007-01-01/2007-12-31"));

    @Test
    void cha6_lateIsComputedFromDatesAndProgressAtTheDateAsked() {
        ActionSheet sheet = sheet(1, YEAR, report("2007-03-01", 40), report("2008-02-01", 100));
        assertThat(sheet.timelinessOn(day("2007-01-01"))).isEqualTo(ActionSheet.Timeliness.ON_TIME);
        assertThat(sheet.daysLateOn(day("2007-02-15"))).as("not started").isEqualTo(45);
        assertThat(sheet.timelinessOn(day("2007-12-31"))).isEqualTo(ActionSheet.Timeliness.ON_TIME);
        assertThat(sheet.timelinessOn(day("2008-01-01"))).isEqualTo(ActionSheet.Timeliness.LATE);
        assertThat(sheet.daysLateOn(day("2008-01-10"))).isEqualTo(10);
        assertThat(sheet.timelinessOn(day("2008-02-01"))).isEqualTo(ActionSheet.Timeliness.ON_TIME);
        assertThat(sheet(2, Optional.empty()).timelinessOn(day("2008-01-01")))
                .isEqualTo(ActionSheet.Timeliness.UNKNOWN);
    }

    @Test
    void ownFundsStandApartFromTheBudgetByFunder() {
        assertThat(sheet(1, YEAR).budget()).isEqualTo(Euros.of(125));
    }

    @Test
    void cha8_aPlanOfFiveThousandActionsIsTotalledInOnePass() {
        List<ActionSheet> plan = IntStream.range(0, 5_000)
                .mapToObj(i -> sheet(i, YEAR, report("2007-02-01", i % 2 == 0 ? 100 : 50)))
                .toList();
        AtomicInteger passes = new AtomicInteger();
        Iterable<ActionSheet> counted = () -> {
            passes.incrementAndGet();
            return plan.iterator();
        };
        PlanTotals totals = PlanTotals.of(counted, day("2008-06-01"));
        assertThat(passes).hasValue(1);
        assertThat(totals.sheets()).isEqualTo(5_000);
        assertThat(totals.late()).isEqualTo(2_500);
        assertThat(totals.done()).isEqualTo(2_500);
        assertThat(totals.budget()).isEqualTo(Euros.of(625_000));
        assertThat(totals.byFunder()).containsEntry(REGION, Euros.of(500_000));
    }

    private static ActionSheet.Report report(String day, int percent) {
        return new ActionSheet.Report(LocalDate.parse(day), percent, "");
    }

    private static ActionSheet sheet(int number, Optional<DateRange> calendar, ActionSheet.Report... reports) {
        return new ActionSheet(
                new ActionSheetId(number),
                new ContractId(1),
                "F" + number,
                "Créer une recyclerie",
                new TreeSet<>(List.of(NodeCode.parse("M1"))),
                REGION,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new ActionSheet.FundingLine(REGION, Euros.of(100))),
                Euros.of(25),
                calendar,
                List.of(),
                List.of(reports),
                List.of());
    }
}
