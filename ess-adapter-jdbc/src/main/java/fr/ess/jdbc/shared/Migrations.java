package fr.ess.jdbc.shared;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the current schema. Migrations are forward-only and never change once merged. */
final class Migrations {

    /** The number of the last migration. */
    static final int CURRENT = 1;

    private static final String SQLITE = "classpath:fr/ess/jdbc/migration/sqlite";

    private Migrations() {}

    static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations(SQLITE)
                .table("schema_history")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
