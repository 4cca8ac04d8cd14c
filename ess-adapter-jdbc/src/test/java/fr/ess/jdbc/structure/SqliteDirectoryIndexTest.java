package fr.ess.jdbc.structure;

import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryIndexContract;
import fr.ess.domain.structure.StructureId;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;

class SqliteDirectoryIndexTest extends DirectoryIndexContract {

    private final TemporaryDatabase database = new TemporaryDatabase();
    private final DirectoryIndex store = new SqliteDirectoryIndex(database.unitOfWork());

    @Override
    protected DirectoryIndex index() {
        return store;
    }

    @Override
    protected void inUnitOfWork(Runnable step) {
        database.write(step);
    }

    @Override
    protected void register(StructureId id) {
        database.unitOfWork().handle().execute("INSERT INTO structure (id, version) VALUES (?, 1)", id.value());
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }
}
