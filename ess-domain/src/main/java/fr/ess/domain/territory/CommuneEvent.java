package fr.ess.domain.territory;

import fr.ess.domain.shared.MessageCode;
import java.time.LocalDate;

/**
 * Something that happened to a commune.
 *
 * @param code the code it happened to
 * @param name the name that code bore before
 * @param commune the commune it belongs to since
 * @param day the first day of the new state
 * @param exact false when the sources only tell that it had happened by that day
 */
public record CommuneEvent(
        Kind kind, CommuneCode code, String name, CommuneCode commune, LocalDate day, boolean exact) {

    /** What can happen to a commune. */
    public enum Kind implements MessageCode {
        /** It joined another, and is no commune of full standing any more. */
        JOINED,
        /** It is a commune of full standing again, or the first time. */
        SEPARATED,
        /** It took another name. */
        RENAMED;

        @Override
        public String key() {
            return MessageCode.key("commune-event", this);
        }
    }
}
