package fr.ess.http.shared;

import fr.ess.domain.shared.MessageCode;
import io.javalin.http.HttpStatus;

/** The errors that only HTTP knows; the others are {@link fr.ess.domain.shared.ErrorCode}. */
public enum HttpError implements MessageCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST),
    REPEATED_PARAMETER(HttpStatus.BAD_REQUEST),
    PARAMETER_TOO_LONG(HttpStatus.BAD_REQUEST),
    PARAMETERS_TOGETHER(HttpStatus.BAD_REQUEST),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    HttpError(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    @Override
    public String key() {
        return MessageCode.key("http", this);
    }
}
