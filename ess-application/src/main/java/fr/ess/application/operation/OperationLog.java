package fr.ess.application.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps operations and their journal. Append-only: nothing is ever changed or removed through this port. */
public interface OperationLog {

    /** Adds the operation with its entries, in the unit of work under way. */
    void append(Operation operation, List<AuditEntry> entries);

    /** Adds lines to the journal of operations that are there already. */
    void append(List<AuditEntry> entries);

    Optional<Operation> find(OperationId id);

    /** The latest operations first, at most {@code limit} of them, of those older than {@code bound}. */
    List<Operation> latestBefore(OperationId bound, int limit);

    /** The operations that undid this one, the latest first; those that were undone themselves are among them. */
    List<OperationId> listUndoesOf(OperationId id);

    /** The journal of one operation in the order it was written, at most {@code limit} lines. */
    List<AuditEntry> entries(OperationId id, int limit);

    /** Every operation, by id; never all in memory at once. */
    void forEach(Consumer<Operation> each);

    /** The whole journal, by operation, then in the order it was written; never all in memory at once. */
    void forEachEntry(Consumer<AuditEntry> each);
}
