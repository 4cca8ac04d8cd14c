package fr.ess.application.territory;

import fr.ess.domain.shared.EssException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The nearest things known, as the fact of an error: a person who mistyped a name sees the right one. */
final class Proposals {

    private static final String NONE = "—";

    private Proposals() {}

    /** The error with its fact {@code proposals}, a dash when there is nothing to propose. */
    static <T> EssException in(EssException error, List<T> nearest, Function<T, String> naming) {
        String named = nearest.stream().map(naming).collect(Collectors.joining(", "));
        return error.with("proposals", named.isEmpty() ? NONE : named);
    }
}
