package fr.ess.jdbc.shared;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the current schema. Migrations are forward-only and never change once merged. */
final class Migrations {

    /** The number of the last migration, the same in every dialect. */
    static final int CURRENT = 9;

    private Migrations() {}

    static void migrate(DataSource source, Dialect dialect) {
        Flyway.configure()
                .dataSource(source)
                .locations(dialect.migrations())
                .table(dialect.history())
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
