package fr.ess.jdbc.ledger;

import fr.ess.application.ledger.LedgerStore;
import fr.ess.application.ledger.LedgerStoreContract;
import fr.ess.jdbc.shared.Dialect;
import fr.ess.jdbc.shared.OnEachDatabase;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;

@OnEachDatabase
class JdbiLedgerStoreTest extends LedgerStoreContract {

    private final TemporaryDatabase database;
    private final LedgerStore store;

    JdbiLedgerStoreTest(Dialect dialect) {
        this.database = TemporaryDatabase.of(dialect);
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
