package fr.ess.jdbc.structure;

import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryIndexContract;
import fr.ess.domain.structure.StructureId;
import fr.ess.jdbc.shared.Dialect;
import fr.ess.jdbc.shared.OnEachDatabase;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;

@OnEachDatabase
class JdbiDirectoryIndexTest extends DirectoryIndexContract {

    private final TemporaryDatabase database;
    private final DirectoryIndex store;

    JdbiDirectoryIndexTest(Dialect dialect) {
        this.database = TemporaryDatabase.of(dialect);
        this.store = new JdbiDirectoryIndex(database.unitOfWork());
    }

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
