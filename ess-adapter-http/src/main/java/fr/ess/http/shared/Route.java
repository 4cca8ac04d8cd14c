package fr.ess.http.shared;

import java.util.Set;

/**
 * An address the server answers, to GET and HEAD, or to POST alone.
 *
 * @param path as the OpenAPI document writes it, with parts such as {@code {id}}
 * @param isPosted whether it answers to POST, for what must not stand in an address; nothing is ever stored
 * @param kind whether programs or people read the answer, which decides how errors are told
 * @param parameters the names of its query parameters
 */
public record Route(String path, boolean isPosted, Kind kind, Set<String> parameters, Answering answering) {

    /** Who reads the answer. */
    public enum Kind {
        /** Programs: a parameter it does not know is an error, errors are problems. */
        API,
        /** People: a parameter it does not know is ignored, errors are pages. */
        PAGE
    }

    /** Answers a request. */
    @FunctionalInterface
    public interface Answering {
        void answer(Exchange exchange);
    }

    public static Route api(String path, Set<String> parameters, Answering answering) {
        return new Route(path, false, Kind.API, parameters, answering);
    }

    public static Route page(String path, Set<String> parameters, Answering answering) {
        return new Route(path, false, Kind.PAGE, parameters, answering);
    }

    /** The same address and parameters, answered to POST. */
    public Route posted() {
        return new Route(path, true, kind, parameters, answering);
    }
}
