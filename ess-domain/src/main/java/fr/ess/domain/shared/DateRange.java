package fr.ess.domain.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

    private static final String OPEN = "..";

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

    /**
     * Reads an ISO 8601 interval of days whose ends may be open: {@code 2020-01-01/2025-12-31}, {@code 2020-01-01/..},
     * {@code ../2025-12-31}.
     *
     * @throws IllegalArgumentException for any other text, or an end before its start
     */
    public static DateRange parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("not an interval of days: " + text);
        }
        try {
            return new DateRange(day(ends[0], LocalDate.MIN), day(ends[1], LocalDate.MAX));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not an interval of days: " + text, e);
        }
    }

    private static LocalDate day(String text, LocalDate open) {
        return text.equals(OPEN) ? open : LocalDate.parse(text);
    }

    public Optional<LocalDate> start() {
        return first.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(first);
    }

    /** The last day, or empty while the range is open. */
    public Optional<LocalDate> end() {
        return last.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(last);
    }

    /** Whether both ends are open. */
    public boolean isAlways() {
        return first.equals(LocalDate.MIN) && last.equals(LocalDate.MAX);
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

    /** The interval as ISO 8601 writes it, what {@link #parse} reads. */
    @Override
    public String toString() {
        return start().map(LocalDate::toString).orElse(OPEN) + "/"
                + end().map(LocalDate::toString).orElse(OPEN);
    }
}
