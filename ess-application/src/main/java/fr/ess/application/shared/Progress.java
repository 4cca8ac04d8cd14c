package fr.ess.application.shared;

/** Hears how far a long work has come. Called often: an implementation decides how seldom it shows something. */
@FunctionalInterface
public interface Progress {

    /** For whoever does not look. */
    Progress SILENT = (done, total) -> {};

    /**
     * Work goes on.
     *
     * @param done units done so far, bytes of a file for instance; never decreases
     * @param total units in all, or 0 while nobody knows
     */
    void advance(long done, long total);
}
