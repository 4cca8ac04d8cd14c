package fr.ess.jdbc.shared;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One schema of a PostgreSQL server, by default the first of the user's search path: several missions may share a database
 * with {@code ?currentSchema=…}. Writers wait for each other through an advisory lock of that schema, whatever their
 * process; readers see the state before.
 */
public final class PostgresDatabase implements Database {

    /** Half of the advisory lock's key, which tells our locks from other programs'; the schema is the other half. */
    private static final int LOCK_SPACE = SqliteDatabase.APPLICATION_ID;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 8;

    private final String name;
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final Duration patience;
    private @Nullable HikariDataSource pool;

    public PostgresDatabase(String url) {
        this(url, PATIENCE);
    }

    /** With another patience while somebody else writes. */
    PostgresDatabase(String url, Duration patience) {
        this.patience = patience;
        Matcher address = Addresses.POSTGRES.matcher(url);
        if (!address.matches()) {
            throw new IllegalArgumentException("not an address of PostgreSQL");
        }
        this.name = address.group("name");
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            // Its message, and so its trace, would repeat the password.
            throw Database.unknown(name);
        }
        source.setReWriteBatchedInserts(true);
        if (source.getApplicationName() == null) {
            source.setApplicationName("ess");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRES;
    }

    @Override
    public synchronized boolean exists() {
        if (pool != null) {
            return true;
        }
        try (Connection connection = source.getConnection()) {
            return schemaVersion(connection) > 0;
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    @Override
    public ConnectionFactory writers() {
        return () -> pool(true).getConnection();
    }

    @Override
    public ConnectionFactory readers() {
        return () -> pool(false).getConnection();
    }

    @Override
    public void beginWrite(Handle handle) {
        handle.execute(onlyWriter());
    }

    @Override
    public void beginRead(Handle handle) {
        handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    /**
     * Read committed, so that what is read once the lock is had is the state that its last holder left; a snapshot would
     * be older than the wait.
     */
    private String onlyWriter() {
        return """
                SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
                SET LOCAL lock_timeout = %d;
                SELECT pg_advisory_xact_lock(%d, hashtext(current_schema()))""".formatted(patience.toMillis(), LOCK_SPACE);
    }

    @Override
    public Optional<ErrorCode> meaning(SQLException error) {
        return PostgresErrors.meaning(error);
    }

    /** The pool, opened once the schema is known to be the current one: until then, an error is told at once. */
    private synchronized HikariDataSource pool(boolean writes) throws SQLException {
        HikariDataSource open = pool;
        if (open == null) {
            prepareSchema(writes);
            open = newPool();
            pool = open;
        }
        return open;
    }

    private HikariDataSource newPool() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ess");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }

    private void prepareSchema(boolean writes) throws SQLException {
        try (Connection connection = source.getConnection()) {
            int version = schemaVersion(connection);
            if (version == 0 && !writes) {
                throw new EssException(ErrorCode.DATABASE_NOT_FOUND, "database", name);
            }
            if (version < Migrations.CURRENT) {
                migrateAlone(connection);
            }
        }
    }

    /** Migrates under the lock of writers; when another process did so meanwhile, there is nothing left to do. */
    private void migrateAlone(Connection guard) throws SQLException {
        guard.setAutoCommit(false);
        try (Statement statement = guard.createStatement()) {
            statement.execute(onlyWriter());
            if (schemaVersion(guard) < Migrations.CURRENT) {
                Migrations.migrate(source, Dialect.POSTGRES);
            }
        } finally {
            guard.rollback();
        }
    }

    /** The number of the last migration that was run, 0 when there was none. */
    private int schemaVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!isOurs(statement)) {
                return 0;
            }
            try (ResultSet result = statement.executeQuery(
                    "SELECT max(CAST(version AS INTEGER)) FROM " + Dialect.POSTGRES.history() + " WHERE success")) {
                int version = result.next() ? result.getInt(1) : 0;
                if (version > Migrations.CURRENT) {
                    throw new EssException(ErrorCode.DATABASE_NEWER, "database", name).with("version", version);
                }
                return version;
            }
        }
    }

    /** Whether the schema is ours, or else still empty but for what extensions put there. */
    private boolean isOurs(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("""
                SELECT namespace.oid IS NOT NULL AS present,
                       EXISTS (SELECT FROM pg_class WHERE relnamespace = namespace.oid AND relname = '%s') AS ours,
                       EXISTS (SELECT FROM pg_class WHERE relnamespace = namespace.oid AND relkind IN ('r', 'p', 'v', 'm', 'f')
                           AND NOT EXISTS (SELECT FROM pg_depend
                               WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')) AS used
                FROM (VALUES (current_schema())) AS wanted (name)
                LEFT JOIN pg_namespace AS namespace ON nspname = wanted.name
                """.formatted(Dialect.POSTGRES.history()))) {
            result.next();
            if (!result.getBoolean("present")) {
                throw new EssException(ErrorCode.DATABASE_REFUSED, "database", name);
            }
            if (result.getBoolean("used") && !result.getBoolean("ours")) {
                throw new EssException(ErrorCode.DATABASE_NOT_OURS, "database", name);
            }
            return result.getBoolean("ours");
        }
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }
}
