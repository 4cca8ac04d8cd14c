package fr.ess.application.structure.intake;

import fr.ess.application.operation.OperationId;
import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.application.structure.intake.ImportReport.Difference;
import java.util.List;
import java.util.Optional;

/**
 * What taking a file of a register in did, or would do.
 *
 * @param issues the first {@link ImportReport#MOST_ISSUES} things to say of its lines
 * @param issuesInAll how many there are
 * @param differences the first {@link ImportReport#MOST_DIFFERENCES} structures added or changed
 * @param absent the first {@link ImportReport#MOST_ABSENT} structures that an earlier file of the register held and this one
 *     does not; they are kept as they were
 * @param operation the record of it, absent for a dry run
 */
public record RegisterReport(
        Counts counts,
        List<LineIssue> issues,
        long issuesInAll,
        List<Difference> differences,
        List<Bearer> absent,
        Optional<OperationId> operation) {

    public RegisterReport {
        issues = List.copyOf(issues);
        differences = List.copyOf(differences);
        absent = List.copyOf(absent);
    }

    /**
     * Lines and structures counted.
     *
     * @param lines of data
     * @param outside lines that are about no structure at work here
     * @param setAside lines that were refused
     * @param added structures new to the directory
     * @param changed structures of which the register now states something else, or something for the first time
     * @param moved those of them of which it states other places
     * @param ceased those of them that it now says ceased
     * @param unchanged structures of which it states the same
     * @param absent structures it stated something about earlier and is silent on now
     */
    public record Counts(
            long lines,
            long outside,
            long setAside,
            long added,
            long changed,
            long moved,
            long ceased,
            long unchanged,
            long absent) {}
}
