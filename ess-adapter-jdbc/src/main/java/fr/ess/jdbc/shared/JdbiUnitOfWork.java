package fr.ess.jdbc.shared;

import fr.ess.application.shared.UnitOfWork;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on a database: writers of this process wait for each other here, those of others through the database's
 * lock; readers see the state before and are never kept waiting. The handle of the unit under way is bound to its thread.
 */
@Singleton
public final class JdbiUnitOfWork implements UnitOfWork {

    private final Database database;
    private final Jdbi writer;
    private final Jdbi reader;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();
    private final LastingStatements lasting = new LastingStatements();

    @Inject
    public JdbiUnitOfWork(Database database) {
        this.database = database;
        this.writer = jdbi(database.writers());
        this.reader = jdbi(database.readers());
    }

    private static Jdbi jdbi(ConnectionFactory connections) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.setStatementBuilderFactory(connection -> new KeptStatements());
        return jdbi;
    }

    @Override
    public <T> T write(Supplier<T> body) {
        Unit unit = current.get();
        if (unit != null) {
            if (!unit.mayWrite) {
                throw new IllegalStateException("a unit that reads cannot hold one that writes");
            }
            return body.get();
        }
        writing.lock();
        try {
            return run(database, writer, true, body);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T read(Supplier<T> body) {
        return current.get() != null ? body.get() : run(database, reader, false, body);
    }

    @Override
    public <T> T preview(Supplier<T> body) {
        return current.get() != null || exists() ? read(body) : readEmpty(body);
    }

    private boolean exists() {
        try {
            return database.exists();
        } catch (RuntimeException failure) {
            throw SqlErrors.meaning(failure, database);
        }
    }

    /** A file will do for any database: it takes no right on a server, and leaves nothing there. */
    private <T> T readEmpty(Supplier<T> body) {
        try (EmptyDatabase empty = new EmptyDatabase()) {
            return run(empty.database(), jdbi(empty.database().readers()), false, body);
        }
    }

    /** The handle of the unit under way. */
    public Handle handle() {
        return unit().handle;
    }

    /**
     * Says a query to the driver itself: for what every answer costs.
     *
     * @param reading binds the values of the query, reads its rows and closes them
     */
    public <T> T query(String sql, Reading<T> reading) {
        Unit unit = unit();
        Connection connection = unit.handle.getConnection();
        try {
            if (!unit.mayWrite && unit.dialect == Dialect.SQLITE) {
                return lasting.query(connection, sql, reading);
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return reading.read(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be read", e);
        }
    }

    /**
     * The rows of a query about things of some ids, however many.
     *
     * @param sql with {@code <ids>} where these are listed: one parameter, the first, however many they are
     * @param others its other parameters, in their order
     */
    public <T> List<T> listAbout(Collection<Long> ids, String sql, RowReading<T> reading, String... others) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return query(sql.replace("<ids>", dialect().ids()), statement -> {
            statement.setString(1, ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
            for (int i = 0; i < others.length; i++) {
                statement.setString(2 + i, others[i]);
            }
            List<T> read = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    read.add(reading.read(row));
                }
            }
            return read;
        });
    }

    /** What is read of a row. */
    @FunctionalInterface
    public interface RowReading<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** What is done with a statement. */
    @FunctionalInterface
    public interface Reading<T> {

        T read(PreparedStatement statement) throws SQLException;
    }

    /** The SQL that the handle of the unit under way understands. */
    public Dialect dialect() {
        return unit().dialect;
    }

    private Unit unit() {
        Unit unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("repositories are called inside a unit of work");
        }
        return unit;
    }

    private <T> T run(Database opened, Jdbi jdbi, boolean mayWrite, Supplier<T> body) {
        try (Handle handle = jdbi.open()) {
            current.set(new Unit(handle, opened.dialect(), mayWrite));
            return handle.inTransaction(transaction -> {
                if (mayWrite) {
                    opened.beginWrite(transaction);
                } else {
                    opened.beginRead(transaction);
                }
                return body.get();
            });
        } catch (RuntimeException failure) {
            throw SqlErrors.meaning(failure, opened);
        } finally {
            current.remove();
        }
    }

    private record Unit(Handle handle, Dialect dialect, boolean mayWrite) {}
}
