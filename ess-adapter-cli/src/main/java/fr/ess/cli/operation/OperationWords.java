package fr.ess.cli.operation;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.operation.Operation;
import fr.ess.cli.shared.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operations as people and machines read them. */
final class OperationWords {

    private final Words words;
    private final Clock clock;

    OperationWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** A moment in the legal time of the clock. */
    String moment(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, clock.getZone());
        return words.text(
                "moment",
                "date",
                words.date(local.toLocalDate()),
                "hour",
                twoDigits(local.getHour()),
                "minute",
                twoDigits(local.getMinute()));
    }

    /** The same in few characters, for lists. */
    String shortMoment(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, clock.getZone());
        return words.text(
                "moment.short",
                "year",
                local.getYear(),
                "month",
                twoDigits(local.getMonthValue()),
                "day",
                twoDigits(local.getDayOfMonth()),
                "hour",
                twoDigits(local.getHour()),
                "minute",
                twoDigits(local.getMinute()));
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    String counts(Operation operation) {
        return operation.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> words.text(
                        "operation.count", "what", counted(count.getKey()), "n", words.number(count.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** An action of the journal in words. */
    String counted(String action) {
        return words.knows("count." + action) ? words.text("count." + action) : action;
    }

    static Map<String, @Nullable Object> json(Operation operation) {
        return object(
                "id", operation.id().toString(),
                "kind", operation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "actor", operation.actor().name(),
                "started_at", operation.startedAt().toString(),
                "finished_at", operation.finishedAt().toString(),
                "subject", operation.subject(),
                "counts", operation.counts());
    }
}
