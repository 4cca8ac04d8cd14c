package fr.ess.domain.territory;

import java.time.LocalDate;

/**
 * A number of inhabitants as somebody published it.
 *
 * @param subject what is counted, in words: a territory and the sort of count
 * @param date the day of the figure, or of its publication where the source says no more
 * @param source who published it
 * @param precision whether the source gives every unit
 */
public record PopulationFigure(String subject, long inhabitants, LocalDate date, String source, Precision precision) {

    public PopulationFigure {
        if (inhabitants < 0 || subject.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a figure counts something and names its source");
        }
    }

    /** How a source gives a number. */
    public enum Precision {
        /** To the unit. */
        PRECISE,
        /** Rounded by the source; never to be compared to the unit. */
        ROUNDED
    }
}
