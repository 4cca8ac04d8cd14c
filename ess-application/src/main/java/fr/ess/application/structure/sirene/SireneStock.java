package fr.ess.application.structure.sirene;

import java.util.List;

/** Both stock files, read side by side in the order of SIREN, in constant memory. */
public interface SireneStock extends AutoCloseable {

    /**
     * The next units that the selection wants and that have an establishment in its territory or are known, each with all its
     * establishments; none when both files are at their end. For one thread.
     *
     * @throws fr.ess.domain.shared.EssException STOCK_NOT_SORTED; LINE_TOO_LONG; FILE_UNREADABLE; STOCK_ARCHIVE_DAMAGED
     */
    List<SireneUnit> next();

    /** How far the reading has come. Exact after the last unit. For any thread. */
    Reading reading();

    @Override
    void close();

    /**
     * How far the reading has come.
     *
     * @param bytes read of both files, unzipped
     * @param size of both, unzipped
     * @param units rows of the first file
     * @param candidates units that the selection wants, wherever they are
     * @param establishments rows of the second file
     * @param issues the first rows that could not be read, at most {@link #MOST_ISSUES}
     * @param issuesInAll how many there are
     */
    record Reading(
            long bytes,
            long size,
            long units,
            long candidates,
            long establishments,
            List<StockIssue> issues,
            long issuesInAll) {

        public static final int MOST_ISSUES = 1_000;

        public Reading {
            issues = List.copyOf(issues);
        }
    }
}
