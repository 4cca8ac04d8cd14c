package fr.ess.jdbc.structure;

import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.StructureRepositoryContract;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class JdbiStructureRepositoryTest {

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

    private abstract static class OnDatabase extends StructureRepositoryContract {

        private final TemporaryDatabase database;
        private final StructureRepository store;

        OnDatabase(TemporaryDatabase database) {
            this.database = database;
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
}
