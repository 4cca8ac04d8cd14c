package fr.ess.application.structure;

import fr.ess.application.operation.OperationId;
import java.util.List;

/** Remembers what operations replaced. Append-only. Called inside a unit of work. */
public interface StructureHistory {

    void append(PriorRecord prior);

    /** What an operation replaced, in the order in which it did. */
    List<PriorRecord> list(OperationId operation);
}
