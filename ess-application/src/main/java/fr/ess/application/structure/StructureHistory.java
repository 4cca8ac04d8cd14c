package fr.ess.application.structure;

import fr.ess.application.operation.OperationId;
import java.util.List;
import java.util.function.Consumer;

/** Remembers what operations replaced. Append-only. Called inside a unit of work. */
public interface StructureHistory {

    void append(PriorRecord prior);

    /** What an operation replaced, in the order in which it did. */
    List<PriorRecord> list(OperationId operation);

    /** All of it, by operation, then in the order in which each replaced; never all in memory at once. */
    void forEach(Consumer<PriorRecord> each);
}
