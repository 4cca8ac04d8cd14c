package fr.ess.domain.funding.aid;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a single undertaking may still receive on a day under a regime, and the aid that counts against it.
 *
 * @param window the days whose aid counts, both included
 * @param counted the aid of these days, oldest first
 * @param used its sum
 */
public record AidAccount(AidRegimes.Ceiling ceiling, DateRange window, List<AidReceived> counted, Euros used) {

    private static final int YEARS = 3;

    public AidAccount {
        counted = List.copyOf(counted);
    }

    /**
     * The account on a day.
     *
     * @param day the day on which new aid would be granted; the window of three rolling years goes back to the same day
     *     of the month three years before, which counts, as the worked example of the Walloon Region does; the day
     *     before does not
     * @param yearEnd the last day of the undertaking's fiscal year, for the regimes that count by fiscal years
     */
    public static AidAccount on(
            LocalDate day, AidRegimes.Ceiling ceiling, MonthDay yearEnd, Collection<AidReceived> received) {
        DateRange window = new DateRange(first(day, ceiling.window(), yearEnd), day);
        List<AidReceived> counted = received.stream()
                .filter(aid -> aid.regime() == ceiling.regime() && window.contains(aid.grantedOn()))
                .sorted(Comparator.comparing(AidReceived::grantedOn))
                .toList();
        Euros used = counted.stream().map(AidReceived::amount).reduce(Euros.ZERO, Euros::plus);
        return new AidAccount(ceiling, window, counted, used);
    }

    private static LocalDate first(LocalDate day, AidRegimes.Window window, MonthDay yearEnd) {
        return switch (window) {
            case ROLLING_YEARS -> day.minusYears(YEARS);
            case FISCAL_YEARS -> lastFiscalDay(day, yearEnd).minusYears(YEARS).plusDays(1);
        };
    }

    private static LocalDate lastFiscalDay(LocalDate day, MonthDay yearEnd) {
        LocalDate thisYear = yearEnd.atYear(day.getYear());
        return thisYear.isBefore(day) ? yearEnd.atYear(day.getYear() + 1) : thisYear;
    }

    /** What may still be granted; nothing when the ceiling is passed. */
    public Euros headRoom() {
        Euros left = ceiling.amount().minus(used);
        return left.isNegative() ? Euros.ZERO : left;
    }

    /** Whether this aid stays within the ceiling; if it does not, no part of it is covered. */
    public boolean covers(Euros aid) {
        return used.plus(aid).compareTo(ceiling.amount()) <= 0;
    }
}
