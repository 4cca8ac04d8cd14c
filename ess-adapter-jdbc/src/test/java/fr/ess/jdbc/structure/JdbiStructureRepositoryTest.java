package fr.ess.jdbc.structure;

import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.StructureRepositoryContract;
import fr.ess.jdbc.shared.Dialect;
import fr.ess.jdbc.shared.OnEachDatabase;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;

@OnEachDatabase
class JdbiStructureRepositoryTest extends StructureRepositoryContract {

    private final TemporaryDatabase database;
    private final StructureRepository store;

    JdbiStructureRepositoryTest(Dialect dialect) {
        this.database = TemporaryDatabase.of(dialect);
        this.store = new JdbiStructureRepository(database.unitOfWork());
    }

    @Override
    protected StructureRepository structures() {
        return store;
    }

    @Override
    protected void inUnitOfWork(Runnable step) {
        database.write(step);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }
}
