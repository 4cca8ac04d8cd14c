package fr.ess.domain.shared;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A closed range of days: both ends belong to it. An unknown or absent start is {@link LocalDate#MIN}, an open end is
 * {@link LocalDate#MAX}; callers never see the sentinels, they ask {@link #start()} and {@link #end()}.
 *
 * @param first the first day of the range
 * @param last the last day of the range, never before {@code first}
 */
public record DateRange(LocalDate first, LocalDate last) {

    /** Every day there is. */
    public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a range cannot end on " + last + ", before its start " + first);
        }
    }

    /** From that day on, with no known end. */
    public static DateRange from(LocalDate first) {
        return new DateRange(first, LocalDate.MAX);
    }

    /** Up to and including that day, with no known start. */
    public static DateRange until(LocalDate last) {
        return new DateRange(LocalDate.MIN, last);
    }

    /** A range whose ends may each be unknown. */
    public static DateRange of(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new DateRange(first.orElse(LocalDate.MIN), last.orElse(LocalDate.MAX));
    }

    public Optional<LocalDate> start() {
        return first.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(first);
    }

    /** The last day, or empty while the range is open. */
    public Optional<LocalDate> end() {
        return last.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(DateRange other) {
        return !other.last.isBefore(first) && !last.isBefore(other.first);
    }

    /** The days both ranges hold, or empty when they share none. */
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate latestStart = first.isAfter(other.first) ? first : other.first;
        LocalDate earliestEnd = last.isBefore(other.last) ? last : other.last;
        return Optional.of(new DateRange(latestStart, earliestEnd));
    }
}
