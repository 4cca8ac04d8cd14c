package fr.ess.application.operation;

import fr.ess.domain.operation.JournalLine;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps operations and their journal, and the chain that proves both. Append-only, but for the erasure of personal data,
 * which empties texts and leaves the chain as it is.
 */
public interface OperationLog {

    /** Adds the operation with its entries, in the unit of work under way. */
    void append(Operation operation, List<AuditEntry> entries);

    /** Adds lines to the journal of operations that are there already. */
    void append(List<AuditEntry> entries);

    /** Adds a line to the chain. */
    void append(JournalLine line);

    /** The last line of the chain; while the unit of work writes, nobody else adds one. */
    Optional<JournalLine> lastLine();

    /** The chain, by sequence; never all in memory at once. */
    void forEachLine(Consumer<JournalLine> each);

    /**
     * Rewrites subjects and contents, for the erasure of personal data only.
     *
     * @param text the same text where there is nothing to erase
     * @return the operations whose texts were changed
     */
    SortedSet<OperationId> redact(UnaryOperator<String> text);

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
