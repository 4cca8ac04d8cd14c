package fr.ess.application.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The record of operations in memory. */
public final class InMemoryOperationLog implements OperationLog {

    private final List<Operation> operations = new ArrayList<>();
    private final List<AuditEntry> journal = new ArrayList<>();

    @Override
    public void append(Operation operation, List<AuditEntry> entries) {
        operations.add(operation);
        journal.addAll(entries);
    }

    @Override
    public void append(List<AuditEntry> entries) {
        journal.addAll(entries);
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Operation> latestBefore(OperationId bound, int limit) {
        return operations.stream()
                .filter(operation -> operation.id().compareTo(bound) < 0)
                .sorted(Comparator.comparing(Operation::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<OperationId> listUndoesOf(OperationId id) {
        return latestBefore(OperationId.END, Integer.MAX_VALUE).stream()
                .filter(operation -> operation.kind() == OperationKind.UNDO_OPERATION)
                .filter(operation -> operation.subject().equals(id.toString()))
                .map(Operation::id)
                .toList();
    }

    @Override
    public List<AuditEntry> entries(OperationId id, int limit) {
        return journal.stream()
                .filter(entry -> entry.operation().equals(id))
                .limit(limit)
                .toList();
    }

    @Override
    public void forEach(Consumer<Operation> each) {
        operations.stream().sorted(Comparator.comparing(Operation::id)).forEach(each);
    }

    @Override
    public void forEachEntry(Consumer<AuditEntry> each) {
        journal.stream().sorted(Comparator.comparing(AuditEntry::operation)).forEach(each);
    }
}
