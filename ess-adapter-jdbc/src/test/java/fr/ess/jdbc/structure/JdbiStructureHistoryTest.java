package fr.ess.jdbc.structure;

import fr.ess.application.structure.StructureHistory;
import fr.ess.application.structure.StructureHistoryContract;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class JdbiStructureHistoryTest {

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

    private abstract static class OnDatabase extends StructureHistoryContract {

        private final TemporaryDatabase database;
        private final StructureHistory store;

        OnDatabase(TemporaryDatabase database) {
            this.database = database;
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
}
