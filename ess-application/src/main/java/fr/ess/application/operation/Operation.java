package fr.ess.application.operation;

import fr.ess.application.shared.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One recorded change of the data.
 *
 * @param subject what it was about, for a person: a file's name, a territory's name
 * @param counts how many of what it touched, by stable key: {@code added}, {@code changed}, {@code rejected} …
 */
public record Operation(
        OperationId id,
        OperationKind kind,
        Actor actor,
        Instant startedAt,
        Instant finishedAt,
        String subject,
        Map<String, Long> counts) {

    public Operation {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
