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
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.PriorRecord;
import fr.ess.application.structure.StructureHistory;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.territory.TerritoryRepository;
import fr.ess.domain.operation.JournalLine;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.Territory;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings a whole data set into an empty store, which then holds what the bundle holds and nothing else: ids are kept,
 * versions of structures and territories start again at 1, the index is made anew, and the import leaves no operation of
 * its own.
 */
public final class ImportBundle {

    private static final int AT_ONCE = 500;

    private final UnitOfWork unitOfWork;
    private final BundleFiles files;
    private final TerritoryRepository territories;
    private final OperationLog log;
    private final StructureRepository structures;
    private final StructureKeeper keeper;
    private final StructureHistory history;
    private final LedgerStore things;
    private final Ledger ledger;
    private final IndexDirectory index;

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
            Ledger ledger,
            IndexDirectory index) {
        this.unitOfWork = unitOfWork;
        this.files = files;
        this.territories = territories;
        this.log = log;
        this.structures = structures;
        this.keeper = keeper;
        this.history = history;
        this.things = things;
        this.ledger = ledger;
        this.index = index;
    }

    /**
     * Checks the bundle to its last byte, then brings it in, all or nothing; then makes the image of a large directory,
     * whatever becomes of which the import stands.
     *
     * @param progress in lines
     * @throws EssException as {@link BundleFiles#read}; BUNDLE_TARGET_NOT_EMPTY; nothing was written
     */
    public BundleSummary run(Path directory, Progress progress) {
        BundleSummary checked = files.check(directory);
        BundleSummary brought = unitOfWork.write(() -> {
            if (!isEmpty()) {
                throw new EssException(ErrorCode.BUNDLE_TARGET_NOT_EMPTY);
            }
            keeper.fill(() -> {
                Arrival arrival = new Arrival(progress, checked.lines());
                files.read(directory, arrival);
                arrival.end();
            });
            return checked;
        });
        index.follow();
        return brought;
    }

    private boolean isEmpty() {
        return structures.isEmpty()
                && territories.list().isEmpty()
                && things.isEmpty()
                && log.latestBefore(OperationId.END, 1).isEmpty();
    }

    /** Keeps what it is told: what there is much of, many at once. */
    private final class Arrival implements BundleContent {

        private final Progress progress;
        private final long total;
        private final Batch<AuditEntry> entries = new Batch<>(log::append);
        private final Batch<Structure> complete = new Batch<>(keeper::transfer);
        private final Batch<PriorRecord> priors = new Batch<>(history::append);
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
                completeStructure();
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
            priors.add(prior);
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
            completeStructure();
            List.of(entries, complete, priors).forEach(Batch::keep);
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

        private void completeStructure() {
            structure.ifPresent(id -> complete.add(new Structure(id, 0, records)));
            records.clear();
        }
    }

    /** Things that are kept together. */
    private static final class Batch<T> {

        private final Consumer<List<T>> keeping;
        private final List<T> things = new ArrayList<>();

        private Batch(Consumer<List<T>> keeping) {
            this.keeping = keeping;
        }

        private void add(T thing) {
            things.add(thing);
            if (things.size() >= AT_ONCE) {
                keep();
            }
        }

        private void keep() {
            keeping.accept(List.copyOf(things));
            things.clear();
        }
    }
}
