package fr.ess.application.structure;

import fr.ess.application.operation.Operation;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.OperationLog;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Actor;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.structure.SourceRecord;
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
    private final StructureHistory history;
    private final StructureKeeper keeper;

    @Inject
    public UndoOperation(RecordedWork work, OperationLog log, StructureHistory history, StructureKeeper keeper) {
        this.work = work;
        this.log = log;
        this.history = history;
        this.keeper = keeper;
    }

    /**
     * Undoes an operation on structures.
     *
     * @return the operation that records the undo
     * @throws EssException OPERATION_NOT_FOUND; UNDO_UNSUPPORTED for an operation that changed no structure; UNDO_DONE when
     *     it is undone already; UNDO_PREVENTED, with a detail for each record that was changed since. Nothing was changed.
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
        List<PriorRecord> replaced = new ArrayList<>(history.list(undone.id()));
        if (replaced.isEmpty()) {
            throw new EssException(ErrorCode.UNDO_UNSUPPORTED, "id", undone.id());
        }
        Collections.reverse(replaced);
        refuseOver(obstacles(replaced), undone.id());
        replaced.forEach(prior -> {
            keeper.restore(prior, journal.operation());
            journal.note(
                    "restored", "structure:" + prior.structure(), prior.source().name());
        });
    }

    /** An undo that was itself undone no longer counts. */
    private Optional<OperationId> isUndoneBy(OperationId id) {
        return log.listUndoesOf(id).stream()
                .filter(undo -> isUndoneBy(undo).isEmpty())
                .findFirst();
    }

    /** Only the last change of each record is compared: what the operation itself did in between is its own affair. */
    private List<Message> obstacles(List<PriorRecord> latestFirst) {
        List<Message> obstacles = new ArrayList<>();
        Set<String> compared = new HashSet<>();
        for (PriorRecord prior : latestFirst) {
            Optional<OperationId> present = keeper.find(prior.structure(), prior.source())
                    .map(SourceRecord::operation)
                    .map(OperationId::new);
            boolean first =
                    compared.add(prior.structure() + "|" + prior.source().name());
            if (first && !present.equals(prior.after())) {
                obstacles.add(Message.of(Obstacle.CHANGED_SINCE, "structure", prior.structure())
                        .with("source", prior.source().name())
                        .with("operation", present.map(OperationId::toString).orElse("—")));
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

    /** What prevents an undo. */
    private enum Obstacle implements MessageCode {
        CHANGED_SINCE;

        @Override
        public String key() {
            return MessageCode.key("undo", this);
        }
    }
}
