package fr.ess.application.sheet;

import fr.ess.domain.shared.MessageCode;

/** What can be wrong in a mapping file; each is said with the facts {@code line} and {@code text}. */
public enum MappingProblem implements MessageCode {
    /** The line has no {@code =}. */
    NO_EQUALS,
    /** Nothing stands before the {@code =}. */
    NO_HEADER,
    /** The number of a line or of a column is not one. */
    NOT_A_NUMBER,
    /** A line that starts with {@code !} decides something unknown; only {@code header-row} is. */
    UNKNOWN_OPTION,
    /** The same column, option or constant is decided twice. */
    DECIDED_TWICE,
    /** The target does not exist; the fact {@code known} lists those that do. */
    UNKNOWN_TARGET,
    /** Two columns, or a column and a constant, are given to the same target. */
    TARGET_TWICE,
    /** The file has no such column; the fact {@code seen} lists its headers. */
    NO_SUCH_COLUMN;

    @Override
    public String key() {
        return MessageCode.key("mapping", this);
    }
}
