package fr.ess.domain.funding.criterion;

import java.util.List;

/**
 * What a clause compares facts with, for whoever says it in words.
 *
 * @param unit how its values are written
 * @param values as the arguments of rules are written; empty for a list of none
 * @param source the text that sets a dated value; empty where the scheme itself sets it
 */
public record Limit(Unit unit, List<String> values, String source) {

    public Limit {
        values = List.copyOf(values);
    }

    /** What the values of a limit are. */
    public enum Unit {
        MONEY,
        /** A percentage. */
        SHARE,
        COUNT,
        DAY,
        /** Codes, or beginnings of codes followed by {@code *}. */
        CODES
    }

    /** As machines write it, with its source: {@code 80 (décret n° 99-1060, art. 10)}. */
    @Override
    public String toString() {
        return String.join(", ", values) + (source.isEmpty() ? "" : " (" + source + ")");
    }
}
