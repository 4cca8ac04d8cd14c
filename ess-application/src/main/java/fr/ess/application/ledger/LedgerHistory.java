package fr.ess.application.ledger;

import fr.ess.application.operation.Obstacle;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.operation.Reversible;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Tsid;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What operations replaced in the ledger. */
public final class LedgerHistory implements Reversible {

    private final LedgerStore store;
    private final Ledger ledger;

    @Inject
    public LedgerHistory(LedgerStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public List<Replaced> replacedBy(OperationId operation) {
        return store.changesOf(operation).stream()
                .<Replaced>map(ReplacedThing::new)
                .toList();
    }

    private final class ReplacedThing implements Replaced {

        private final Change change;

        private ReplacedThing(Change change) {
            this.change = change;
        }

        @Override
        public String key() {
            return change.kind() + ":" + Tsid.print(change.id());
        }

        @Override
        public Optional<OperationId> after() {
            return change.after();
        }

        @Override
        public Optional<OperationId> present() {
            return entry().map(Entry::operation);
        }

        @Override
        public Message changedSince() {
            return Message.of(Obstacle.THING_CHANGED_SINCE, "thing", key())
                    .with("operation", present().map(OperationId::toString).orElse("—"));
        }

        @Override
        public void restore(Journal journal) {
            Optional<Entry> present = entry();
            store.append(new Change(
                    journal.operation(),
                    change.kind(),
                    change.id(),
                    present.flatMap(Ledger::before),
                    change.before().map(Change.Before::operation)));
            long version = present.map(Entry::version).orElse(0L) + 1;
            change.before()
                    .ifPresentOrElse(
                            before -> ledger.restore(
                                    new Entry(change.kind(), change.id(), version, before.operation(), before.body())),
                            () -> store.remove(change.kind(), change.id()));
            journal.note("restored", key(), "");
        }

        private Optional<Entry> entry() {
            return store.find(change.kind(), change.id());
        }
    }
}
