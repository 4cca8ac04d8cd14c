package fr.ess.domain.contract;

import fr.ess.domain.charter.Indicator;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.charter.Party;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.MessageCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The sheet of an action (fiche action): a measure in the field. Whether it is late is computed, never typed.
 *
 * @param number its number in the contract
 * @param measures the parts of the charter it carries out
 * @param referent the élu référent
 * @param funding what each funder brings, own funds apart
 * @param calendar the days of the work; absent while nobody set them
 * @param progress what was reported, by date
 */
public record ActionSheet(
        ActionSheetId id,
        ContractId contract,
        String number,
        String title,
        SortedSet<NodeCode> measures,
        Party pilot,
        Optional<PersonName> referent,
        Optional<PersonName> contact,
        List<Party> partners,
        List<FundingLine> funding,
        Euros ownFunds,
        Optional<DateRange> calendar,
        List<Milestone> milestones,
        List<Report> progress,
        List<Indicator> indicators) {

    private static final int DONE = 100;

    /** What one funder brings. */
    public record FundingLine(Party funder, Euros amount) {}

    /** Something to have done by a day. */
    public record Milestone(String title, LocalDate due, Optional<LocalDate> done) {}

    /** How far the work had come on a day. */
    public record Report(LocalDate date, int percent, String note) {
        public Report {
            if (percent < 0 || percent > DONE) {
                throw new IllegalArgumentException("not a percentage: " + percent);
            }
        }
    }

    /** What the calendar and the reports say of a day. */
    public enum Timeliness implements MessageCode {
        ON_TIME,
        LATE,
        /** No calendar: nobody can tell. */
        UNKNOWN;

        @Override
        public String key() {
            return MessageCode.key("timeliness", this);
        }
    }

    public ActionSheet {
        number = number.strip();
        title = title.strip();
        if (number.isEmpty() || title.isEmpty() || ownFunds.isNegative()) {
            throw new IllegalArgumentException("an action sheet has a number, a title, and no negative funds");
        }
        measures = Collections.unmodifiableSortedSet(new TreeSet<>(measures));
        partners = partners.stream().sorted().toList();
        funding = List.copyOf(funding);
        milestones = milestones.stream()
                .sorted(Comparator.comparing(Milestone::due).thenComparing(Milestone::title))
                .toList();
        progress = progress.stream().sorted(Comparator.comparing(Report::date)).toList();
        indicators = List.copyOf(indicators);
    }

    /** The same sheet with one more report of progress. */
    public ActionSheet with(Report report) {
        return new ActionSheet(
                id,
                contract,
                number,
                title,
                measures,
                pilot,
                referent,
                contact,
                partners,
                funding,
                ownFunds,
                calendar,
                milestones,
                Stream.concat(progress.stream(), Stream.of(report)).toList(),
                indicators);
    }

    /** The total cost: what funders bring, and own funds. */
    public Euros budget() {
        return funding.stream().map(FundingLine::amount).reduce(ownFunds, Euros::plus);
    }

    /** Percent of the work done, as last reported on that day. */
    public int progressOn(LocalDate day) {
        return progress.stream()
                .filter(report -> !report.date().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Report::percent)
                .orElse(0);
    }

    /** Late: unfinished after its end, not started after its start, or with a milestone overdue. */
    public Timeliness timelinessOn(LocalDate day) {
        if (calendar.isEmpty() && milestones.isEmpty()) {
            return Timeliness.UNKNOWN;
        }
        return daysLateOn(day) > 0 ? Timeliness.LATE : Timeliness.ON_TIME;
    }

    /** Days since the oldest thing overdue on that day; 0 when nothing is. */
    public long daysLateOn(LocalDate day) {
        int percent = progressOn(day);
        if (percent == DONE) {
            return 0;
        }
        TreeSet<LocalDate> overdue = new TreeSet<>();
        calendar.flatMap(DateRange::end).ifPresent(overdue::add);
        if (percent == 0) {
            calendar.flatMap(DateRange::start).ifPresent(overdue::add);
        }
        milestones.stream()
                .filter(milestone ->
                        milestone.done().map(done -> done.isAfter(day)).orElse(true))
                .map(Milestone::due)
                .forEach(overdue::add);
        return overdue.isEmpty() ? 0 : Math.max(0, overdue.first().until(day, ChronoUnit.DAYS));
    }
}
