package fr.ess.jdbc.structure;

import fr.ess.application.structure.StructureHistory;
import fr.ess.application.structure.StructureHistoryContract;
import fr.ess.jdbc.shared.Dialect;
import fr.ess.jdbc.shared.OnEachDatabase;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;

@OnEachDatabase
class JdbiStructureHistoryTest extends StructureHistoryContract {

    private final TemporaryDatabase database;
    private final StructureHistory store;

    JdbiStructureHistoryTest(Dialect dialect) {
        this.database = TemporaryDatabase.of(dialect);
        this.store = new JdbiStructureHistory(database.unitOfWork());
    }

    @Override
    protected StructureHistory history() {
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
