package fr.ess.http.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import java.util.List;
import java.util.Map;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type the address of its documentation
 * @param detail what happened this time, in the reader's language
 * @param instance the path that was asked
 * @param errors the points of a composite error
 * @param allowed what would have been right, where that can be listed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<String> errors,
        List<String> allowed,
        @JsonIgnore ProblemType kind) {

    static Problem of(HttpException failure, String instance, Texts texts) {
        return of(ProblemType.of(failure.error()), failure.said(), List.of(), failure.allowed(), instance, texts);
    }

    static Problem of(EssException failure, String instance, Texts texts) {
        return of(ProblemType.of(failure.code()), failure.said(), failure.details(), List.of(), instance, texts);
    }

    /** Nothing of the failure itself: it is for the log only. */
    static Problem ofUnknownFailure(String instance, Texts texts) {
        return of(new HttpException(HttpError.INTERNAL_ERROR), instance, texts);
    }

    private static Problem of(
            ProblemType type, Message said, List<Message> details, List<String> allowed, String instance, Texts texts) {
        return new Problem(
                type.address(),
                texts.of(type.title()),
                type.status().getCode(),
                texts.say(said),
                instance,
                details.stream().map(texts::say).toList(),
                allowed,
                type);
    }

    /** An example for the documentation of a type, whose sentence keeps its placeholders. */
    static Problem example(ProblemType type, Texts texts) {
        return new Problem(
                type.address(),
                texts.of(type.title()),
                type.status().getCode(),
                texts.say(new Message(type::sentence, Map.of())),
                "/api/v1/…",
                List.of(),
                List.of(),
                type);
    }
}
