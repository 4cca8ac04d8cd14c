package fr.ess.jdbc.structure;

import fr.ess.application.structure.DirectoryIndexContract;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;

/** The contract asked of an index in a database of its own. */
public abstract class StoredIndexContract extends DirectoryIndexContract {

    protected final TemporaryDatabase database;

    protected StoredIndexContract(TemporaryDatabase database) {
        this.database = database;
    }

    @Override
    protected final void inUnitOfWork(Runnable step) {
        database.write(step);
    }

    @Override
    protected final void register(StructureId id) {
        database.unitOfWork().handle().execute("INSERT INTO structure (id, version) VALUES (?, 1)", id.value());
    }

    /** The same entry under another id. */
    protected static DirectoryEntry as(StructureId id, DirectoryEntry entry) {
        return new DirectoryEntry(
                id,
                entry.name(),
                entry.sigle(),
                entry.siren(),
                entry.family(),
                entry.activity(),
                entry.section(),
                entry.place(),
                entry.position(),
                entry.sites(),
                entry.headcount(),
                entry.status(),
                entry.tags(),
                entry.published(),
                entry.publicWords(),
                entry.missionWords(),
                entry.otherwise());
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }
}
