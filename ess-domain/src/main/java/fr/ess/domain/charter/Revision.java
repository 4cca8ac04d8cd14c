package fr.ess.domain.charter;

import fr.ess.domain.shared.MessageCode;

/**
 * One difference between two versions of a charter.
 *
 * @param code the part that differs; it bears the same code in both versions
 */
public record Revision(NodeCode code, Kind kind) {

    /** What happened to the part. */
    public enum Kind implements MessageCode {
        ADDED,
        REMOVED,
        MOVED,
        RETITLED,
        REWORDED;

        @Override
        public String key() {
            return MessageCode.key("revision", this);
        }
    }
}
