package fr.ess.domain.territory;

import fr.ess.domain.shared.DateRange;
import java.time.LocalDate;

/**
 * A name that a code bears or bore, and the commune of today it leads to.
 *
 * @param bearer the code that bore the name
 * @param days when
 * @param standing as what
 * @param official whether it is the official name of a commune of today
 */
record BorneName(
        PlaceName name,
        String written,
        CommuneCode bearer,
        Commune today,
        DateRange days,
        CommuneState.Standing standing,
        boolean official) {

    /** Whether a commune of full standing bore the name on that day. */
    boolean namesACommuneOn(LocalDate day) {
        return standing == CommuneState.Standing.COMMUNE && days.contains(day);
    }
}
