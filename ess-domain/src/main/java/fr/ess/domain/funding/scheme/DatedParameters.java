package fr.ess.domain.funding.scheme;

import fr.ess.domain.shared.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Thresholds and rates that the law changes with time. Data, with source and confidence; this type looks them up. */
public record DatedParameters(List<DatedParameter> values) {

    public static final DatedParameters NONE = new DatedParameters(List.of());

    public DatedParameters {
        values = List.copyOf(values);
    }

    /** The value in force on a day. */
    public Optional<DatedParameter> find(String name, LocalDate day) {
        return values.stream()
                .filter(value -> value.name().equals(name) && value.validity().contains(day))
                .findFirst();
    }

    /**
     * One value for a while.
     *
     * @param value as the arguments of clauses are written: {@code 80}, {@code 23000}
     * @param source the text that sets it
     * @param confidence how sure the list is: {@code verified}, {@code well-known} or {@code to-confirm}
     */
    public record DatedParameter(String name, String value, DateRange validity, String source, String confidence) {}
}
