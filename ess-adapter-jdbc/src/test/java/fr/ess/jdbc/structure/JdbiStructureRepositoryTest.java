package fr.ess.jdbc.structure;

import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.StructureRepositoryContract;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;

class JdbiStructureRepositoryTest extends StructureRepositoryContract {

    private final TemporaryDatabase database = new TemporaryDatabase();
    private final StructureRepository store = new JdbiStructureRepository(database.unitOfWork());

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
