package fr.ess.application.bundle;

import fr.ess.application.ledger.Change;
import fr.ess.application.ledger.Entry;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.ledger.LedgerStore;
import fr.ess.application.operation.AuditEntry;
import fr.ess.application.operation.Operation;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationLog;
import fr.ess.application.shared.Progress;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.PriorRecord;
import fr.ess.application.structure.StructureHistory;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.territory.TerritoryRepository;
import fr.ess.domain.operation.JournalLine;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.Territory;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a whole data set into an empty store, which then holds what the bundle holds and nothing else: ids are kept,
 * versions of structures and territories start again at 1, the index is made anew, and the import leaves no operation of
 * its own.
 */
public final class ImportBundle {

    private static final int ENTRIES_AT_ONCE = 500;

    private final UnitOfWork unitOfWork;
    private final BundleFiles files;
    private final TerritoryRepository territories;
    private final OperationLog log;
    private final StructureRepository structures;
    private final StructureKeeper keeper;
    private final StructureHistory history;
    private final LedgerStore things;
    private final Ledger ledger;

    @Inject
    public ImportBundle(
            UnitOfWork unitOfWork,
            BundleFiles files,
            TerritoryRepository territories,
            OperationLog log,
            StructureRepository structures,
            StructureKeeper keeper,
            StructureHistory history,
            LedgerStore things,
            Ledger ledger) {
        this.unitOfWork = unitOfWork;
        this.files = files;
        this.territories = territories;
        this.log = log;
        this.structures = structures;
        this.keeper = keeper;
        this.history = history;
        this.things = things;
        this.ledger = ledger;
    }

    /**
     * Checks the bundle to its last byte, then brings it in, all or nothing.
     *
     * @param progress in lines
     * @throws EssException as {@link BundleFiles#read}; BUNDLE_TARGET_NOT_EMPTY; nothing was written
     */
    public BundleSummary run(Path directory, Progress progress) {
        BundleSummary checked = files.check(directory);
        return unitOfWork.write(() -> {
            if (!isEmpty()) {
                throw new EssException(ErrorCode.BUNDLE_TARGET_NOT_EMPTY);
            }
            Arrival arrival = new Arrival(progress, checked.lines());
            files.read(directory, arrival);
            arrival.end();
            return checked;
        });
    }

    private boolean isEmpty() {
        return structures.isEmpty()
                && territories.list().isEmpty()
                && things.isEmpty()
                && log.latestBefore(OperationId.END, 1).isEmpty();
    }

    /** Keeps what it is told: the lines of the journal by packets, the records of a structure together. */
    private final class Arrival implements BundleContent {

        private final Progress progress;
        private final long total;
        private final List<AuditEntry> entries = new ArrayList<>();
        private final List<SourceRecord> records = new ArrayList<>();
        private Optional<StructureId> structure = Optional.empty();
        private Optional<OperationId> operation = Optional.empty();
        private long done;

        private Arrival(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        @Override
        public void territory(Territory territory) {
            advance();
            territories.save(territory);
        }

        @Override
        public void operation(Operation told) {
            advance();
            log.append(told, List.of());
        }

        @Override
        public void journal(AuditEntry entry) {
            advance();
            require(entry.operation());
            entries.add(entry);
            if (entries.size() >= ENTRIES_AT_ONCE) {
                keepEntries();
            }
        }

        @Override
        public void line(JournalLine line) {
            advance();
            log.append(line);
        }

        @Override
        public void record(StructureId told, SourceRecord record) {
            advance();
            if (!structure.equals(Optional.of(told))) {
                keepStructure();
                structure = Optional.of(told);
            }
            if (records.stream().anyMatch(record::replaces)) {
                throw new IllegalArgumentException(
                        told + " twice from " + record.source().name());
            }
            records.add(record);
        }

        @Override
        public void prior(PriorRecord prior) {
            advance();
            require(prior.operation());
            history.append(List.of(prior));
        }

        @Override
        public void thing(Entry entry) {
            advance();
            require(entry.operation());
            ledger.restore(entry);
        }

        @Override
        public void change(Change change) {
            advance();
            require(change.operation());
            things.append(change);
        }

        void end() {
            keepEntries();
            keepStructure();
        }

        private void advance() {
            progress.advance(++done, total);
        }

        private void require(OperationId named) {
            if (!operation.equals(Optional.of(named))) {
                if (log.find(named).isEmpty()) {
                    throw new IllegalArgumentException("no operation " + named);
                }
                operation = Optional.of(named);
            }
        }

        private void keepEntries() {
            log.append(entries);
            entries.clear();
        }

        private void keepStructure() {
            structure.ifPresent(id -> keeper.transfer(id, records));
            records.clear();
        }
    }
}
