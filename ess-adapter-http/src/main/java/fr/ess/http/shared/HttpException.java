package fr.ess.http.shared;

import fr.ess.domain.shared.Message;
import java.util.List;

/** Ends a request with an error that only HTTP knows. */
public final class HttpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpError error;
    private final transient Message said;
    private final transient List<String> allowed;

    public HttpException(HttpError error) {
        this(error, Message.of(error), List.of());
    }

    /** With the fact that its sentence names. */
    public HttpException(HttpError error, String name, Object value) {
        this(error, Message.of(error, name, value), List.of());
    }

    private HttpException(HttpError error, Message said, List<String> allowed) {
        super(said.code().key() + " " + said.facts());
        this.error = error;
        this.said = said;
        this.allowed = allowed;
    }

    /** The same error with what would have been right. */
    public HttpException allowing(List<String> values) {
        return new HttpException(error, said, List.copyOf(values));
    }

    public HttpError error() {
        return error;
    }

    public Message said() {
        return said;
    }

    /** What would have been right; empty when that cannot be listed. */
    public List<String> allowed() {
        return allowed;
    }
}
