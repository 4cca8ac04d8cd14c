package fr.ess.application.structure.intake;

import fr.ess.application.operation.OperationId;
import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.SheetFormat;
import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.application.structure.StructureKeeper.Outcome;
import fr.ess.domain.structure.FieldChange;
import java.util.List;
import java.util.Optional;

/**
 * What an import did, or would do.
 *
 * @param issues the first {@link #MOST_ISSUES} things to say of its lines, those of rows that waited for others last
 * @param issuesInAll how many there are
 * @param differences the first {@link #MOST_DIFFERENCES} structures added or changed, those of rows that waited for others last
 * @param absent the first {@link #MOST_ABSENT} structures that an earlier table of the source held and this one does not;
 *     they are kept as they were
 * @param operation the record of it, absent for a dry run
 */
public record ImportReport(
        SheetFormat format,
        ColumnMapping mapping,
        Counts counts,
        List<LineIssue> issues,
        long issuesInAll,
        List<Difference> differences,
        List<Bearer> absent,
        Optional<OperationId> operation) {

    public static final int MOST_ISSUES = 1_000;
    public static final int MOST_DIFFERENCES = 1_000;
    public static final int MOST_ABSENT = 100;

    public ImportReport {
        issues = List.copyOf(issues);
        differences = List.copyOf(differences);
        absent = List.copyOf(absent);
    }

    /**
     * Lines and structures counted.
     *
     * @param lines of data, blank ones apart
     * @param setAside lines that were refused
     * @param added structures new to the directory
     * @param changed structures of which this source now states something else, or something for the first time
     * @param unchanged structures of which it states the same
     * @param absent structures it stated something about earlier and is silent on now
     */
    public record Counts(long lines, long setAside, long added, long changed, long unchanged, long absent) {}

    /**
     * A structure that the table adds or changes.
     *
     * @param line of the table that tells it first
     * @param name as the table says it, or as it is known
     * @param changes what the source states otherwise than before; empty for what it states for the first time
     */
    public record Difference(long line, String name, Outcome outcome, List<FieldChange> changes) {

        public Difference {
            changes = List.copyOf(changes);
        }
    }
}
