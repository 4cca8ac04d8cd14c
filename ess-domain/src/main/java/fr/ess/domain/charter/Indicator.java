package fr.ess.domain.charter;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something counted. One without unit, source, or period of a value is refused: nobody could compare it later.
 *
 * @param unit what one is, for instance {@code emplois} or {@code %}
 * @param source who counts, in which document
 * @param readings by period, then perimeter
 */
public record Indicator(NodeCode code, String name, String unit, String source, List<Reading> readings) {

    /** What an indicator cannot be without. */
    public enum Part implements MessageCode {
        NAME,
        UNIT,
        SOURCE,
        PERIOD,
        PERIMETER;

        @Override
        public String key() {
            return MessageCode.key("indicator", this);
        }
    }

    /**
     * A value, with the days and the perimeter it counts.
     *
     * @param period both ends are known
     */
    public record Reading(DateRange period, String perimeter, Quantity value) {
        public Reading {
            perimeter = perimeter.strip();
        }
    }

    /** How the value moved from one reading to another, and what makes that comparison doubtful. */
    public record Comparison(Quantity difference, Set<Part> unlike) {}

    /**
     * Refuses an indicator that nobody could compare later.
     *
     * @throws EssException INDICATOR_INCOMPLETE with each part that is missing
     */
    public Indicator {
        name = name.strip();
        unit = unit.strip();
        source = source.strip();
        readings = readings.stream()
                .sorted(Comparator.comparing(
                                (Reading reading) -> reading.period().first())
                        .thenComparing(reading -> reading.period().last())
                        .thenComparing(Reading::perimeter)
                        .thenComparing(Reading::value))
                .toList();
        List<Message> missing = missing(name, unit, source, readings);
        if (!missing.isEmpty()) {
            throw new EssException(ErrorCode.INDICATOR_INCOMPLETE, "code", code).with(missing);
        }
    }

    /** The later reading against the earlier one; unlike lengths of period or perimeters are told with the answer. */
    public static Comparison compare(Reading earlier, Reading later) {
        Set<Part> unlike = EnumSet.noneOf(Part.class);
        if (!isSameLength(earlier.period(), later.period())) {
            unlike.add(Part.PERIOD);
        }
        if (!earlier.perimeter().equals(later.perimeter())) {
            unlike.add(Part.PERIMETER);
        }
        return new Comparison(later.value().minus(earlier.value()), unlike);
    }

    /** A year equals a leap year: lengths are compared in whole months where both start and end with a month. */
    private static boolean isSameLength(DateRange one, DateRange other) {
        return one.first()
                .until(one.last().plusDays(1))
                .equals(other.first().until(other.last().plusDays(1)));
    }

    private static List<Message> missing(String name, String unit, String source, List<Reading> readings) {
        List<Message> missing = new ArrayList<>();
        if (name.isEmpty()) {
            missing.add(Message.of(Part.NAME));
        }
        if (unit.isEmpty()) {
            missing.add(Message.of(Part.UNIT));
        }
        if (source.isEmpty()) {
            missing.add(Message.of(Part.SOURCE));
        }
        for (Reading reading : readings) {
            if (reading.period().start().isEmpty() || reading.period().end().isEmpty()) {
                missing.add(Message.of(Part.PERIOD));
            }
            if (reading.perimeter().isEmpty()) {
                missing.add(Message.of(Part.PERIMETER));
            }
        }
        return missing;
    }
}
