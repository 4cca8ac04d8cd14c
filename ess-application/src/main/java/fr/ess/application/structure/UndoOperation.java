package fr.ess.application.structure;

import fr.ess.application.ledger.LedgerHistory;
import fr.ess.application.operation.Operation;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.OperationLog;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.operation.Reversible;
import fr.ess.application.operation.Reversible.Replaced;
import fr.ess.application.shared.Actor;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts back what an operation replaced, exactly, or names what prevents it. An undo is an operation too: undoing it brings
 * the first one's changes back.
 */
public final class UndoOperation {

    private static final int MOST_OBSTACLES = 20;

    private final RecordedWork work;
    private final OperationLog log;
    private final List<Reversible> parts;

    @Inject
    public UndoOperation(RecordedWork work, OperationLog log, ReplacedRecords records, LedgerHistory things) {
        this.work = work;
        this.log = log;
        this.parts = List.of(records, things);
    }

    /**
     * Undoes an operation.
     *
     * @return the operation that records the undo
     * @throws EssException OPERATION_NOT_FOUND; UNDO_UNSUPPORTED for an operation that replaced nothing; UNDO_DONE when
     *     it is undone already; UNDO_PREVENTED, with a detail for each thing that was changed since. Nothing was changed.
     */
    public OperationId undo(String id, Actor actor) {
        return work.run(OperationKind.UNDO_OPERATION, actor, id.strip(), journal -> {
            Operation undone = OperationId.tryParse(id.strip())
                    .flatMap(log::find)
                    .orElseThrow(() -> new EssException(ErrorCode.OPERATION_NOT_FOUND, "id", id));
            undo(undone, journal);
            return journal.operation();
        });
    }

    private void undo(Operation undone, Journal journal) {
        isUndoneBy(undone.id()).ifPresent(by -> {
            throw new EssException(ErrorCode.UNDO_DONE, "id", undone.id()).with("by", by);
        });
        List<Replaced> replaced = new ArrayList<>();
        parts.forEach(part -> replaced.addAll(part.replacedBy(undone.id())));
        if (replaced.isEmpty()) {
            throw new EssException(ErrorCode.UNDO_UNSUPPORTED, "id", undone.id());
        }
        Collections.reverse(replaced);
        refuseOver(obstacles(replaced), undone.id());
        replaced.forEach(thing -> thing.restore(journal));
    }

    /** An undo that was itself undone no longer counts. */
    private Optional<OperationId> isUndoneBy(OperationId id) {
        return log.listUndoesOf(id).stream()
                .filter(undo -> isUndoneBy(undo).isEmpty())
                .findFirst();
    }

    /** Only the last change of each thing is compared: what the operation itself did in between is its own affair. */
    private static List<Message> obstacles(List<Replaced> latestFirst) {
        List<Message> obstacles = new ArrayList<>();
        Set<String> compared = new HashSet<>();
        for (Replaced thing : latestFirst) {
            if (compared.add(thing.key()) && !thing.present().equals(thing.after())) {
                obstacles.add(thing.changedSince());
            }
        }
        return obstacles;
    }

    private static void refuseOver(List<Message> obstacles, OperationId undone) {
        if (!obstacles.isEmpty()) {
            throw new EssException(ErrorCode.UNDO_PREVENTED, "id", undone)
                    .with("count", obstacles.size())
                    .with(obstacles.stream().limit(MOST_OBSTACLES).toList());
        }
    }
}
