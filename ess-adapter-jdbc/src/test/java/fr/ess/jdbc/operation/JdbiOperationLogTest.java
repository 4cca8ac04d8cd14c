package fr.ess.jdbc.operation;

import fr.ess.application.operation.OperationLog;
import fr.ess.application.operation.OperationLogContract;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class JdbiOperationLogTest {

    @Nested
    class OnSqlite extends OnDatabase {
        OnSqlite() {
            super(TemporaryDatabase.sqlite());
        }
    }

    @Nested
    class OnPostgres extends OnDatabase {
        OnPostgres() {
            super(TemporaryDatabase.postgres());
        }
    }

    private abstract static class OnDatabase extends OperationLogContract {

        private final TemporaryDatabase database;
        private final OperationLog store;

        OnDatabase(TemporaryDatabase database) {
            this.database = database;
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
}
