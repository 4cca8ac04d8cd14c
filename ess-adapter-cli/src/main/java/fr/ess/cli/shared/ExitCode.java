package fr.ess.cli.shared;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.MessageCode;

/** The exit codes of the command, each with its documented meaning. */
public enum ExitCode implements MessageCode {
    /** It was done. */
    DONE(0),
    /** It was done and the answer is no: for instance every line of a file was refused. */
    NEGATIVE(1),
    /** What was asked is wrong: an option, a value, a file. */
    USAGE(2),
    /** Nothing bears that name, or something stands in the way. */
    NOT_FOUND_OR_CONFLICT(3),
    /** It is not allowed. */
    REFUSED(4),
    /** The machine, the store or the program failed. */
    FAILURE(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The one table from errors to exit codes. */
    public static ExitCode of(ErrorCode.Kind kind) {
        return switch (kind) {
            case INVALID -> USAGE;
            case NOT_FOUND, CONFLICT -> NOT_FOUND_OR_CONFLICT;
            case REFUSED -> ExitCode.REFUSED;
            case UNAVAILABLE -> FAILURE;
        };
    }

    @Override
    public String key() {
        return MessageCode.key("exit", this);
    }
}
