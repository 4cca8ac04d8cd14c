package fr.ess.application.structure;

import fr.ess.application.operation.OperationId;
import fr.ess.domain.structure.SourceRecord;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Remembers what operations replaced. Append-only. Called inside a unit of work. */
public interface StructureHistory {

    void append(List<PriorRecord> priors);

    /**
     * Rewrites facts and establishments that were remembered: the one exception to append-only, for what may no longer be
     * kept.
     *
     * @param rewriting the same record where there is nothing to rewrite
     * @return how many states were changed
     */
    int rewrite(UnaryOperator<SourceRecord> rewriting);

    /** What an operation replaced, in the order in which it did. */
    List<PriorRecord> list(OperationId operation);

    /** All of it, by operation, then in the order in which each replaced; never all in memory at once. */
    void forEach(Consumer<PriorRecord> each);
}
