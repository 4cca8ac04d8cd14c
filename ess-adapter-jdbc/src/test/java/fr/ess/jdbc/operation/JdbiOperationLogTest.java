package fr.ess.jdbc.operation;

import fr.ess.application.operation.OperationLog;
import fr.ess.application.operation.OperationLogContract;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;

class JdbiOperationLogTest extends OperationLogContract {

    private final TemporaryDatabase database = new TemporaryDatabase();
    private final OperationLog store = new JdbiOperationLog(database.unitOfWork());

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
