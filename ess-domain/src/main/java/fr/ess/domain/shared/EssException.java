package fr.ess.domain.shared;

import java.util.List;

/**
 * The one exception that the product means to reach a person. Its code tells what went wrong, its facts where; the
 * sentence is written at the edge. One final class rather than a family: callers that branch do so on the code's kind,
 * and a table over an enum cannot forget a case.
 */
public final class EssException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Message said;
    private final transient List<Message> details;

    public EssException(ErrorCode code) {
        this(Message.of(code), code, List.of(), null);
    }

    public EssException(ErrorCode code, String name, Object value) {
        this(Message.of(code, name, value), code, List.of(), null);
    }

    private EssException(
            Message said, ErrorCode code, List<Message> details, @org.jspecify.annotations.Nullable Throwable cause) {
        super(said.code().key() + " " + said.facts(), cause);
        this.code = code;
        this.said = said;
        this.details = List.copyOf(details);
    }

    /** The same error with one more fact for its sentence. */
    public EssException with(String name, Object value) {
        return new EssException(said.with(name, value), code, details, getCause());
    }

    /** The same error with the points that make it up, for instance each invalid field of a command. */
    public EssException with(List<Message> points) {
        return new EssException(said, code, points, getCause());
    }

    /** The same error with the technical failure behind it, for the log only. */
    public EssException causedBy(Throwable cause) {
        return new EssException(said, code, details, cause);
    }

    public ErrorCode code() {
        return code;
    }

    /** What to say, not yet in words. */
    public Message said() {
        return said;
    }

    /** The points of a composite error; empty when it stands for one thing only. */
    public List<Message> details() {
        return details;
    }
}
