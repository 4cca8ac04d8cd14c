package fr.ess.jdbc.ledger;

import fr.ess.application.ledger.LedgerStore;
import fr.ess.application.ledger.LedgerStoreContract;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class JdbiLedgerStoreTest {

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

    private abstract static class OnDatabase extends LedgerStoreContract {

        private final TemporaryDatabase database;
        private final LedgerStore store;

        OnDatabase(TemporaryDatabase database) {
            this.database = database;
            this.store = new JdbiLedgerStore(database.unitOfWork());
        }

        @Override
        protected LedgerStore store() {
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
