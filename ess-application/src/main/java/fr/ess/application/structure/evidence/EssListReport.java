package fr.ess.application.structure.evidence;

import fr.ess.application.structure.intake.RegisterReport;
import java.util.List;

/**
 * What an import of the list of ESS France did, or would do.
 *
 * @param listed structures of the directory that the list holds
 * @param notListed those with a SIREN that it does not hold, where it speaks of their département
 * @param marks what the list and the law say of both
 * @param missing the first {@link #MOST_MISSING} units of the list in the territory that the directory does not hold
 * @param missingInAll how many there are; those just brought in are not among them
 */
public record EssListReport(
        RegisterReport taken,
        long listed,
        long notListed,
        MarkComparison marks,
        List<Unit> missing,
        long missingInAll) {

    public static final int MOST_MISSING = 1_000;

    public EssListReport {
        missing = List.copyOf(missing);
    }

    /** A unit as the list writes it. */
    public record Unit(long line, String siren, String name, String place) {}
}
