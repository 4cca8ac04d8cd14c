package fr.ess.domain.shared;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A value with the source that gave it, the day the source stated it, and the operation that brought it.
 *
 * @param <T> the type of the value
 * @param operation the id of the recorded operation
 */
public record Sourced<T>(T value, Source source, LocalDate date, long operation) {

    /**
     * The stated rule that chooses among values that disagree: the weightiest kind of source first, then the latest
     * date, then the source's name so that the choice never depends on the order of imports.
     */
    public static final Comparator<Sourced<?>> MOST_TRUSTED_FIRST = Sourced::compareTrust;

    private static int compareTrust(Sourced<?> one, Sourced<?> other) {
        int byKind = one.source.kind().compareTo(other.source.kind());
        int byDate = byKind == 0 ? other.date.compareTo(one.date) : byKind;
        return byDate == 0 ? one.source.name().compareTo(other.source.name()) : byDate;
    }
}
