package fr.ess.application.structure;

import fr.ess.application.operation.Obstacle;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.operation.Reversible;
import fr.ess.domain.shared.Message;
import fr.ess.domain.structure.SourceRecord;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What operations replaced of what sources state about structures. */
public final class ReplacedRecords implements Reversible {

    private final StructureHistory history;
    private final StructureKeeper keeper;

    @Inject
    public ReplacedRecords(StructureHistory history, StructureKeeper keeper) {
        this.history = history;
        this.keeper = keeper;
    }

    @Override
    public List<Replaced> replacedBy(OperationId operation) {
        return history.list(operation).stream()
                .<Replaced>map(prior -> new ReplacedRecord(keeper, prior))
                .toList();
    }

    private record ReplacedRecord(StructureKeeper keeper, PriorRecord prior) implements Replaced {

        @Override
        public String key() {
            return "structure:" + prior.structure() + "|" + prior.source().name() + "|" + prior.part();
        }

        @Override
        public Optional<OperationId> after() {
            return prior.after();
        }

        @Override
        public Optional<OperationId> present() {
            return keeper.find(prior.structure(), prior.source(), prior.part())
                    .map(SourceRecord::operation)
                    .map(OperationId::new);
        }

        @Override
        public Message changedSince() {
            return Message.of(Obstacle.RECORD_CHANGED_SINCE, "structure", prior.structure())
                    .with("source", prior.source().name())
                    .with("operation", present().map(OperationId::toString).orElse("—"));
        }

        @Override
        public void restore(Journal journal) {
            keeper.restore(prior, journal.operation());
            journal.note(
                    "restored", "structure:" + prior.structure(), prior.source().name());
        }
    }
}
