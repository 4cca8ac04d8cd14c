package fr.ess.jdbc.territory;

import fr.ess.application.territory.TerritoryRepository;
import fr.ess.application.territory.TerritoryRepositoryContract;
import fr.ess.jdbc.shared.Dialect;
import fr.ess.jdbc.shared.OnEachDatabase;
import fr.ess.jdbc.shared.TemporaryDatabase;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

@OnEachDatabase
class JdbiTerritoryRepositoryTest extends TerritoryRepositoryContract {

    private final TemporaryDatabase database;
    private final TerritoryRepository store;

    JdbiTerritoryRepositoryTest(Dialect dialect) {
        this.database = TemporaryDatabase.of(dialect);
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
