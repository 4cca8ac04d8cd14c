package fr.ess.application.bundle;

import fr.ess.application.ledger.Kinds;
import fr.ess.application.ledger.LedgerStore;
import fr.ess.application.operation.OperationLog;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.StructureHistory;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.territory.TerritoryRepository;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Writes the whole data set as text, from one consistent state of the store. */
public final class ExportBundle {

    private final UnitOfWork unitOfWork;
    private final BundleFiles files;
    private final TerritoryRepository territories;
    private final OperationLog log;
    private final StructureRepository structures;
    private final StructureHistory history;
    private final LedgerStore ledger;
    private final Kinds kinds;

    @Inject
    public ExportBundle(
            UnitOfWork unitOfWork,
            BundleFiles files,
            TerritoryRepository territories,
            OperationLog log,
            StructureRepository structures,
            StructureHistory history,
            LedgerStore ledger,
            Kinds kinds) {
        this.unitOfWork = unitOfWork;
        this.files = files;
        this.territories = territories;
        this.log = log;
        this.structures = structures;
        this.history = history;
        this.ledger = ledger;
        this.kinds = kinds;
    }

    /**
     * Writes the bundle, in place of the one that is in the directory, if any.
     *
     * @param product the version of the product, for the manifest
     * @throws fr.ess.domain.shared.EssException as {@link BundleFiles#write}; DATABASE_NOT_FOUND
     */
    public BundleSummary run(Path directory, String product) {
        return unitOfWork.read(() -> files.write(directory, product, this::tell));
    }

    private void tell(BundleContent content) {
        territories.list().forEach(content::territory);
        log.forEach(content::operation);
        log.forEachEntry(content::journal);
        log.forEachLine(content::line);
        structures.forEachRecord(content::record);
        history.forEach(content::prior);
        kinds.list().forEach(kind -> ledger.forEach(kind.word(), content::thing));
        ledger.forEachChange(content::change);
    }
}
