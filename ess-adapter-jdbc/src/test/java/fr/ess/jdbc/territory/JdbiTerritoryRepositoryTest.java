package fr.ess.jdbc.territory;

import fr.ess.application.territory.TerritoryRepository;
import fr.ess.application.territory.TerritoryRepositoryContract;
import fr.ess.jdbc.shared.TemporaryDatabase;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class JdbiTerritoryRepositoryTest {

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

    private abstract static class OnDatabase extends TerritoryRepositoryContract {

        private final TemporaryDatabase database;
        private final TerritoryRepository store;

        OnDatabase(TemporaryDatabase database) {
            this.database = database;
            this.store = new JdbiTerritoryRepository(database.unitOfWork());
        }

        @Override
        protected TerritoryRepository territories() {
            return store;
        }

        @Override
        protected <T> T inUnitOfWork(Supplier<T> body) {
            return database.unitOfWork().write(body);
        }

        @AfterEach
        void close() throws Exception {
            database.close();
        }
    }
}
