package fr.ess.jdbc.operation;

import fr.ess.application.operation.OperationLog;
import fr.ess.application.operation.OperationLogContract;
import fr.ess.jdbc.shared.Dialect;
import fr.ess.jdbc.shared.OnEachDatabase;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;

@OnEachDatabase
class JdbiOperationLogTest extends OperationLogContract {

    private final TemporaryDatabase database;
    private final OperationLog store;

    JdbiOperationLogTest(Dialect dialect) {
        this.database = TemporaryDatabase.of(dialect);
        this.store = new JdbiOperationLog(database.unitOfWork());
    }

    @Override
    protected OperationLog log() {
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
