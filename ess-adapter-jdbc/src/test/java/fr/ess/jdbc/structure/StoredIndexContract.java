package fr.ess.jdbc.structure;

import fr.ess.application.structure.DirectoryIndexContract;
import fr.ess.domain.structure.StructureId;
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

    @AfterEach
    void close() throws Exception {
        database.close();
    }
}
