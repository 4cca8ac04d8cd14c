package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;

/**
 * What a person does in a structure during some days, both ends included.
 *
 * @param title as it is said, for instance {@code présidente}
 */
public record StructureFunction(StructureId structure, Kind kind, String title, DateRange days, Source source) {

    /** What a function amounts to, which decides on recusal. */
    public enum Kind {
        /** A seat on the board, the presidency, the treasury. */
        GOVERNANCE,
        /** Direction by employment. */
        EXECUTIVE,
        EMPLOYEE,
        /** Appointed there by a collectivity to represent it (CGCT, art. L1111-6). */
        DELEGATE,
        VOLUNTEER,
        /** A member and no more: no interest of its own by that alone. */
        MEMBER
    }

    public StructureFunction {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a function has a title");
        }
    }

    /**
     * The same with another last day.
     *
     * @throws IllegalArgumentException for a day before the first one
     */
    public StructureFunction until(LocalDate last) {
        return new StructureFunction(structure, kind, title, new DateRange(days.first(), last), source);
    }
}
