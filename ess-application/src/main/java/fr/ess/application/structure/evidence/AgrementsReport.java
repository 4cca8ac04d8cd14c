package fr.ess.application.structure.evidence;

import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.SheetFormat;
import fr.ess.application.structure.intake.RegisterReport;
import java.util.List;

/**
 * What an import of agréments did, or would do.
 *
 * @param proofs how many proofs known structures hold by it
 * @param over those of them that ended before the day of the list
 * @param undated those that give neither a first nor a last day: they hold from the day of the list
 * @param unknown the first {@link #MOST_UNKNOWN} lines whose structure the directory does not hold; none is added
 * @param unknownInAll how many there are
 */
public record AgrementsReport(
        SheetFormat format,
        ColumnMapping mapping,
        RegisterReport taken,
        long proofs,
        long over,
        long undated,
        List<Unknown> unknown,
        long unknownInAll) {

    public static final int MOST_UNKNOWN = 1_000;

    public AgrementsReport {
        unknown = List.copyOf(unknown);
    }

    /** A line about nobody who is known. */
    public record Unknown(long line, String siren, String name) {}
}
