package fr.ess.application.operation;

import fr.ess.domain.operation.JournalLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The record of operations in memory. */
public final class InMemoryOperationLog implements OperationLog {

    private final List<Operation> operations = new ArrayList<>();
    private final List<AuditEntry> journal = new ArrayList<>();
    private final List<JournalLine> lines = new ArrayList<>();

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
    public void append(JournalLine line) {
        lines.add(line);
    }

    @Override
    public Optional<JournalLine> lastLine() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
    }

    @Override
    public void forEachLine(Consumer<JournalLine> each) {
        lines.forEach(each);
    }

    @Override
    public SortedSet<OperationId> redact(UnaryOperator<String> text) {
        TreeSet<OperationId> changed = new TreeSet<>();
        operations.replaceAll(was -> {
            String subject = text.apply(was.subject());
            if (!subject.equals(was.subject())) {
                changed.add(was.id());
            }
            return new Operation(
                    was.id(), was.kind(), was.actor(), was.startedAt(), was.finishedAt(), subject, was.counts());
        });
        journal.replaceAll(was -> {
            AuditEntry is =
                    new AuditEntry(was.operation(), was.action(), text.apply(was.subject()), text.apply(was.content()));
            if (!is.equals(was)) {
                changed.add(was.operation());
            }
            return is;
        });
        return changed;
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
