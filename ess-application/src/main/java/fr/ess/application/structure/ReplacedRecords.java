package fr.ess.application.structure;

import fr.ess.application.ledger.LedgerStore;
import fr.ess.application.ledger.Link;
import fr.ess.application.operation.Obstacle;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.operation.Reversible;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Tsid;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What operations replaced of what sources state about structures. */
public final class ReplacedRecords implements Reversible {

    private final StructureHistory history;
    private final StructureKeeper keeper;
    private final StructureRepository structures;
    private final LedgerStore ledger;

    @Inject
    public ReplacedRecords(
            StructureHistory history, StructureKeeper keeper, StructureRepository structures, LedgerStore ledger) {
        this.history = history;
        this.keeper = keeper;
        this.structures = structures;
        this.ledger = ledger;
    }

    @Override
    public List<Replaced> replacedBy(OperationId operation) {
        return history.list(operation).stream()
                .<Replaced>map(ReplacedRecord::new)
                .toList();
    }

    /** What a structure that left the directory is still needed for prevents the undo. */
    private void refuseOrphans(StructureId gone, OperationId undo) {
        List<Message> referring = ledger.linkedTo(Link.to(gone)).stream()
                .map(entry -> Message.of(Obstacle.STRUCTURE_REFERRED_TO, "structure", gone)
                        .with("thing", entry.kind() + ":" + Tsid.print(entry.id())))
                .toList();
        if (!referring.isEmpty()) {
            throw new EssException(ErrorCode.UNDO_PREVENTED, "id", undo)
                    .with("count", referring.size())
                    .with(referring);
        }
    }

    private final class ReplacedRecord implements Replaced {

        private final PriorRecord prior;

        private ReplacedRecord(PriorRecord prior) {
            this.prior = prior;
        }

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
            if (structures.find(prior.structure()).isEmpty()) {
                refuseOrphans(prior.structure(), prior.operation());
            }
        }
    }
}
