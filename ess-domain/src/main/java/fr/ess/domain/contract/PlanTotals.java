package fr.ess.domain.contract;

import fr.ess.domain.charter.Party;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** The totals of a plan of actions on a day, made in one pass over its sheets. */
public record PlanTotals(
        int sheets, int late, int done, Euros budget, Euros ownFunds, SortedMap<Party, Euros> byFunder) {

    public static PlanTotals of(Iterable<ActionSheet> plan, LocalDate day) {
        int sheets = 0;
        int late = 0;
        int done = 0;
        Euros budget = Euros.ZERO;
        Euros ownFunds = Euros.ZERO;
        SortedMap<Party, Euros> byFunder = new TreeMap<>();
        for (ActionSheet sheet : plan) {
            sheets++;
            late += sheet.timelinessOn(day) == ActionSheet.Timeliness.LATE ? 1 : 0;
            done += sheet.progressOn(day) == 100 ? 1 : 0;
            budget = budget.plus(sheet.budget());
            ownFunds = ownFunds.plus(sheet.ownFunds());
            sheet.funding().forEach(line -> byFunder.merge(line.funder(), line.amount(), Euros::plus));
        }
        return new PlanTotals(sheets, late, done, budget, ownFunds, byFunder);
    }
}
