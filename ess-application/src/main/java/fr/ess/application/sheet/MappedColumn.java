package fr.ess.application.sheet;

import fr.ess.domain.shared.MessageCode;
import java.util.Optional;

/**
 * What becomes of one column of a file.
 *
 * @param index from 0
 * @param header as the file says it, cleaned
 * @param target the key of the column it fills; absent when it is ignored
 * @param confidence from 0 to 100, 100 being certainty; 0 when ignored
 * @param reason why it is mapped or ignored
 */
public record MappedColumn(int index, String header, Optional<String> target, int confidence, Reason reason) {

    /** Why a column is mapped or ignored. */
    public enum Reason implements MessageCode {
        /** The header is the key itself. */
        KEY,
        /** The header is a known one, but for case, accents and punctuation. */
        ALIAS,
        /** The header is a known one whose accents were damaged on the way. */
        DAMAGED,
        /** The header holds the words of a known one, and others. */
        WORDS,
        /** The mapping file says so. */
        INSTRUCTED,
        /** Ignored: nothing known looks like it. */
        UNKNOWN,
        /** Ignored: an earlier column has the same header. */
        DUPLICATE_HEADER,
        /** Ignored: another column fits the same target better. */
        TARGET_TAKEN,
        /** Ignored: the mapping file gives the target one value for all rows. */
        CONSTANT_GIVEN,
        /** Ignored: the mapping file says so. */
        DISMISSED,
        /** Ignored: the column has no header. */
        BLANK_HEADER;

        @Override
        public String key() {
            return MessageCode.key("column", this);
        }
    }

    static MappedColumn ignored(int index, String header, Reason reason) {
        return new MappedColumn(index, header, Optional.empty(), 0, reason);
    }

    static MappedColumn mapped(int index, String header, String target, int confidence, Reason reason) {
        return new MappedColumn(index, header, Optional.of(target), confidence, reason);
    }

    public boolean isMapped() {
        return target.isPresent();
    }
}
