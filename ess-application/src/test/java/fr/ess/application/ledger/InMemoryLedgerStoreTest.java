package fr.ess.application.ledger;

class InMemoryLedgerStoreTest extends LedgerStoreContract {

    private final LedgerStore store = new InMemoryLedgerStore();

    @Override
    protected LedgerStore store() {
        return store;
    }
}
