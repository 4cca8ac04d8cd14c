package fr.ess.domain.charter;

/**
 * One difference between two versions of a charter.
 *
 * @param code the part that differs; it bears the same code in both versions
 */
public record Revision(NodeCode code, Kind kind) {

    /** What happened to the part. */
    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        RETITLED,
        REWORDED
    }
}
