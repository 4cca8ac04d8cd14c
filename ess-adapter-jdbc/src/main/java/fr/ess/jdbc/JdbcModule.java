package fr.ess.jdbc;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import fr.ess.application.ledger.LedgerStore;
import fr.ess.application.operation.OperationLog;
import fr.ess.application.shared.Resources;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.DirectoryImages;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.StructureHistory;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.territory.TerritoryRepository;
import fr.ess.application.upkeep.StoreUpkeep;
import fr.ess.jdbc.ledger.JdbiLedgerStore;
import fr.ess.jdbc.operation.JdbiOperationLog;
import fr.ess.jdbc.shared.Database;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import fr.ess.jdbc.shared.SqliteDatabase;
import fr.ess.jdbc.structure.JdbiStructureHistory;
import fr.ess.jdbc.structure.JdbiStructureRepository;
import fr.ess.jdbc.structure.resident.ImageKeeper;
import fr.ess.jdbc.structure.resident.ResidentDirectoryIndex;
import fr.ess.jdbc.territory.JdbiTerritoryRepository;
import fr.ess.jdbc.upkeep.JdbiStoreUpkeep;
import java.nio.file.Path;

/** Binds the stores to a database, which is opened, created or migrated when it is first used. */
public final class JdbcModule extends AbstractModule {

    private final Database database;

    private JdbcModule(Database database) {
        this.database = database;
    }

    /**
     * The database of an address: {@code jdbc:postgresql://host/name?parameters}, {@code jdbc:sqlite:file}, or the plain
     * path of a SQLite file. Its tables are made at the first write when there are none.
     *
     * @throws fr.ess.domain.shared.EssException DATABASE_URL_UNKNOWN when the address is of another kind
     */
    public static JdbcModule at(String fileOrUrl) {
        return new JdbcModule(Database.at(fileOrUrl));
    }

    /** One SQLite file, made at the first write when it does not exist. */
    public static JdbcModule sqlite(Path file) {
        return new JdbcModule(new SqliteDatabase(file));
    }

    @Override
    protected void configure() {
        binder().requireAtInjectOnConstructors();
        bind(UnitOfWork.class).to(JdbiUnitOfWork.class);
        bind(OperationLog.class).to(JdbiOperationLog.class);
        bind(LedgerStore.class).to(JdbiLedgerStore.class);
        bind(TerritoryRepository.class).to(JdbiTerritoryRepository.class);
        bind(StructureRepository.class).to(JdbiStructureRepository.class);
        bind(StructureHistory.class).to(JdbiStructureHistory.class);
        bind(StoreUpkeep.class).to(JdbiStoreUpkeep.class);
        bind(DirectoryIndex.class).to(ResidentDirectoryIndex.class);
        bind(DirectoryImages.class).to(ImageKeeper.class);
    }

    @Provides
    @Singleton
    Database database(Resources resources) {
        return resources.register(database);
    }
}
