package fr.ess.application.operation;

import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.operation.JournalLine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Runs a change as one recorded operation: the change, its journal and its record are written together or not at all. */
@Singleton
public final class RecordedWork {

    private final UnitOfWork unitOfWork;
    private final OperationLog log;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public RecordedWork(UnitOfWork unitOfWork, OperationLog log, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** Runs the body in one transaction and records it; the body notes each thing it touches. */
    public <T> T run(OperationKind kind, Actor actor, String subject, Function<Journal, T> body) {
        return unitOfWork.write(() -> {
            Instant startedAt = clock.instant();
            Journal journal = new Journal(new OperationId(ids.next()));
            T result = body.apply(journal);
            Operation operation =
                    new Operation(journal.operation, kind, actor, startedAt, clock.instant(), subject, journal.counts);
            log.append(operation, journal.entries);
            log.append(line(operation, journal));
            return result;
        });
    }

    private JournalLine line(Operation operation, Journal journal) {
        String content = AttestedContent.of(operation, journal.entries);
        String what = AttestedContent.named(operation);
        String who = operation.actor().name();
        return log.lastLine()
                .map(last -> last.next(operation.finishedAt(), who, what, journal.why, content))
                .orElseGet(() -> JournalLine.first(operation.finishedAt(), who, what, journal.why, content));
    }

    /** Where the body of an operation writes what it does. */
    public static final class Journal {

        private final OperationId operation;
        private final List<AuditEntry> entries = new ArrayList<>();
        private final Map<String, Long> counts = new TreeMap<>();
        private String why = "";

        private Journal(OperationId operation) {
            this.operation = operation;
        }

        /** The operation under way, for values that remember what brought them. */
        public OperationId operation() {
            return operation;
        }

        /** Gives the reason of the operation, as the line of the journal will keep it; never the name of a person. */
        public void because(String reason) {
            why = reason;
        }

        /** Notes that a thing was touched, and counts it under the action. */
        public void note(String action, String subject, String content) {
            entries.add(new AuditEntry(operation, action, subject, content));
            count(action, 1);
        }

        /** Counts without a line, for what has no subject of its own, such as refused lines. */
        public void count(String action, long more) {
            counts.merge(action, more, Math::addExact);
        }
    }
}
