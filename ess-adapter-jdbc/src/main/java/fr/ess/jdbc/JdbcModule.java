package fr.ess.jdbc;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import fr.ess.application.operation.OperationLog;
import fr.ess.application.shared.Resources;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.territory.TerritoryRepository;
import fr.ess.jdbc.operation.JdbiOperationLog;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import fr.ess.jdbc.shared.SqliteDatabase;
import fr.ess.jdbc.structure.JdbiStructureRepository;
import fr.ess.jdbc.structure.SqliteDirectoryIndex;
import fr.ess.jdbc.territory.JdbiTerritoryRepository;
import java.nio.file.Path;

/** Binds the stores to a database, which is opened, created or migrated when it is first used. */
public final class JdbcModule extends AbstractModule {

    private final Path file;

    private JdbcModule(Path file) {
        this.file = file;
    }

    /** One SQLite file, made at the first write when it does not exist. */
    public static JdbcModule sqlite(Path file) {
        return new JdbcModule(file);
    }

    @Override
    protected void configure() {
        binder().requireAtInjectOnConstructors();
        bind(UnitOfWork.class).to(JdbiUnitOfWork.class);
        bind(OperationLog.class).to(JdbiOperationLog.class);
        bind(TerritoryRepository.class).to(JdbiTerritoryRepository.class);
        bind(StructureRepository.class).to(JdbiStructureRepository.class);
        bind(DirectoryIndex.class).to(SqliteDirectoryIndex.class);
    }

    @Provides
    @Singleton
    SqliteDatabase database(Resources resources) {
        return resources.register(new SqliteDatabase(file));
    }
}
