package fr.ess.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.shared.Actor;
import fr.ess.domain.operation.JournalLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every record of operations does. */
public abstract class OperationLogContract {

    protected abstract OperationLog log();

    /** Runs a step as the store wants it. */
    protected void inUnitOfWork(Runnable step) {
        step.run();
    }

    private static Operation operation(long id) {
        return new Operation(
                new OperationId(id),
                OperationKind.IMPORT_STRUCTURES,
                new Actor("test"),
                Instant.parse("2026-01-01T10:00:00.123456Z"),
                Instant.parse("2026-01-01T10:00:01Z"),
                "structures « été ».csv",
                Map.of("added", 2L, "changed", 0L));
    }

    @Test
    void givesBackWhatWasAppended() {
        AuditEntry first = new AuditEntry(new OperationId(7), "added", "structure:1", "source");
        AuditEntry second = new AuditEntry(new OperationId(7), "changed", "structure:2", "");
        inUnitOfWork(() -> log().append(operation(7), List.of(first, second)));
        inUnitOfWork(() -> {
            assertThat(log().find(new OperationId(7))).contains(operation(7));
            assertThat(log().find(new OperationId(8))).isEmpty();
            assertThat(log().entries(new OperationId(7), 10)).containsExactly(first, second);
            assertThat(log().entries(new OperationId(7), 1)).containsExactly(first);
        });
    }

    @Test
    void keepsTheChainInOrder() {
        JournalLine first = JournalLine.first(Instant.parse("2026-01-01T10:00:00.5Z"), "test", "un", "pour voir", "a");
        JournalLine second = first.next(Instant.parse("2026-01-02T10:00:00Z"), "test", "deux", "", "b");
        inUnitOfWork(() -> assertThat(log().lastLine()).isEmpty());
        inUnitOfWork(() -> {
            log().append(first);
            log().append(second);
            assertThat(log().lastLine()).contains(second);
        });
        inUnitOfWork(() -> {
            List<JournalLine> lines = new ArrayList<>();
            log().forEachLine(lines::add);
            assertThat(lines).containsExactly(first, second);
        });
    }

    @Test
    void erasureRewritesTextsAndSaysWhose() {
        AuditEntry named = new AuditEntry(new OperationId(7), "added", "structure:1", "chez Camille");
        AuditEntry other = new AuditEntry(new OperationId(8), "added", "structure:2", "ailleurs");
        inUnitOfWork(() -> {
            log().append(operation(7), List.of(named));
            log().append(operation(8), List.of(other));
            assertThat(log().redact(text -> text.replace("Camille", "…"))).containsExactly(new OperationId(7));
            assertThat(log().redact(text -> text.replace("été", "…")))
                    .containsExactly(new OperationId(7), new OperationId(8));
        });
        inUnitOfWork(() -> {
            assertThat(log().entries(new OperationId(7), 5))
                    .containsExactly(new AuditEntry(new OperationId(7), "added", "structure:1", "chez …"));
            assertThat(log().entries(new OperationId(8), 5)).containsExactly(other);
            assertThat(log().find(new OperationId(8)).orElseThrow().subject()).isEqualTo("structures « … ».csv");
        });
    }

    @Test
    void listsTheLatestFirstAndGoesOnFromABound() {
        inUnitOfWork(() -> List.of(3L, 1L, 2L).forEach(id -> log().append(operation(id), List.of())));
        inUnitOfWork(() -> {
            assertThat(log().latestBefore(OperationId.END, 2))
                    .extracting(found -> found.id().value())
                    .containsExactly(3L, 2L);
            assertThat(log().latestBefore(new OperationId(2), 5))
                    .extracting(found -> found.id().value())
                    .containsExactly(1L);
        });
    }

    @Test
    void listsTheUndoesOfAnOperationTheLatestFirst() {
        inUnitOfWork(() -> {
            log().append(operation(1), List.of());
            log().append(undo(2, 1), List.of());
            log().append(undo(3, 2), List.of());
            log().append(undo(4, 1), List.of());
        });
        inUnitOfWork(() -> {
            assertThat(log().listUndoesOf(new OperationId(1))).containsExactly(new OperationId(4), new OperationId(2));
            assertThat(log().listUndoesOf(new OperationId(4))).isEmpty();
        });
    }

    private static Operation undo(long id, long undone) {
        Operation any = operation(id);
        return new Operation(
                any.id(),
                OperationKind.UNDO_OPERATION,
                any.actor(),
                any.startedAt(),
                any.finishedAt(),
                new OperationId(undone).toString(),
                Map.of());
    }

    @Test
    void walksThroughOperationsAndTheJournalInOrder() {
        AuditEntry one = new AuditEntry(new OperationId(1), "added", "structure:1", "");
        AuditEntry two = new AuditEntry(new OperationId(2), "added", "structure:2", "");
        AuditEntry three = new AuditEntry(new OperationId(1), "changed", "structure:1", "");
        inUnitOfWork(() -> {
            log().append(operation(2), List.of(two));
            log().append(operation(1), List.of());
            log().append(List.of(one, three));
            log().append(List.of());
        });
        List<Operation> operations = new ArrayList<>();
        List<AuditEntry> journal = new ArrayList<>();
        inUnitOfWork(() -> {
            log().forEach(operations::add);
            log().forEachEntry(journal::add);
        });
        assertThat(operations).containsExactly(operation(1), operation(2));
        assertThat(journal).containsExactly(one, three, two);
    }
}
