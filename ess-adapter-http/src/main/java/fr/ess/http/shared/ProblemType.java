package fr.ess.http.shared;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.MessageCode;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type of problem (RFC 9457) the server can answer with, documented on the page its address leads to.
 *
 * @param code the stable word of its address
 * @param sentence the key of the sentence that says it
 * @param title the key of its title
 */
public record ProblemType(String code, HttpStatus status, String sentence, String title) {

    private static final List<ProblemType> ALL = Stream.concat(
                    Arrays.stream(HttpError.values()).map(ProblemType::of),
                    Arrays.stream(ErrorCode.values()).map(ProblemType::of))
            .toList();

    /** Every type, those of HTTP first. */
    public static List<ProblemType> all() {
        return ALL;
    }

    public static Optional<ProblemType> find(String code) {
        return ALL.stream().filter(type -> type.code.equals(code)).findFirst();
    }

    public static ProblemType of(HttpError error) {
        return new ProblemType(word(error), error.status(), error.key(), MessageCode.key("problem", error));
    }

    public static ProblemType of(ErrorCode error) {
        return new ProblemType(word(error), status(error.kind()), error.key(), MessageCode.key("kind", error.kind()));
    }

    /** The one table from kinds of errors to statuses; the compiler refuses a kind it forgets. */
    private static HttpStatus status(ErrorCode.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case REFUSED -> HttpStatus.FORBIDDEN;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static String word(Enum<?> error) {
        return error.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the type is documented, which is its identity too. */
    public String address() {
        return "/problems/" + code;
    }
}
