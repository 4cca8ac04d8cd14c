package fr.ess.application.operation;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.util.List;

/** Shows what was done to the data. */
public final class ConsultOperations {

    /** More lines than this are a file's business, not a screen's. */
    public static final int MOST_ENTRIES = 10_000;

    private final UnitOfWork unitOfWork;
    private final OperationLog log;

    @Inject
    public ConsultOperations(UnitOfWork unitOfWork, OperationLog log) {
        this.unitOfWork = unitOfWork;
        this.log = log;
    }

    /** The latest operations first; a bound of {@link OperationId#END} starts with the last one. */
    public List<Operation> listBefore(OperationId bound, int limit) {
        return unitOfWork.read(() -> log.latestBefore(bound, limit));
    }

    /**
     * One operation with its journal.
     *
     * @throws EssException OPERATION_NOT_FOUND
     */
    public OperationView get(String id) {
        return unitOfWork.read(() -> OperationId.tryParse(id.strip())
                .flatMap(log::find)
                .map(operation -> new OperationView(operation, log.entries(operation.id(), MOST_ENTRIES)))
                .orElseThrow(() -> new EssException(ErrorCode.OPERATION_NOT_FOUND, "id", id)));
    }

    /** An operation and its journal, as far as {@link #MOST_ENTRIES}. */
    public record OperationView(Operation operation, List<AuditEntry> entries) {

        public OperationView {
            entries = List.copyOf(entries);
        }
    }
}
