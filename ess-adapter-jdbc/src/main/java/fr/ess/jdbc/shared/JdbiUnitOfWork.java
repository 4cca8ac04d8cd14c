package fr.ess.jdbc.shared;

import fr.ess.application.shared.UnitOfWork;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on a SQLite file: writers of this process wait for each other here, those of others through SQLite's lock;
 * readers see the state before and are never kept waiting. The handle of the unit under way is bound to its thread.
 */
@Singleton
public final class JdbiUnitOfWork implements UnitOfWork {

    private final SqliteDatabase database;
    private final Jdbi writer;
    private final Jdbi reader;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();

    @Inject
    public JdbiUnitOfWork(SqliteDatabase database) {
        this.database = database;
        this.writer = Jdbi.create((ConnectionFactory) database::openWriter);
        this.reader = Jdbi.create(new Readers(database));
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
            return run(writer, true, body);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T read(Supplier<T> body) {
        return current.get() != null ? body.get() : run(reader, false, body);
    }

    @Override
    public <T> T preview(Supplier<T> body) {
        return current.get() != null || database.exists() ? read(body) : readEmpty(body);
    }

    private <T> T readEmpty(Supplier<T> body) {
        try (EmptyDatabase empty = new EmptyDatabase()) {
            return run(Jdbi.create(new Readers(empty.database())), false, body);
        }
    }

    /** The handle of the unit under way. */
    public Handle handle() {
        Unit unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("repositories are called inside a unit of work");
        }
        return unit.handle;
    }

    private <T> T run(Jdbi jdbi, boolean mayWrite, Supplier<T> body) {
        try (Handle handle = jdbi.open()) {
            current.set(new Unit(handle, mayWrite));
            return handle.inTransaction(transaction -> body.get());
        } catch (RuntimeException failure) {
            throw SqlErrors.meaning(failure, database.file());
        } finally {
            current.remove();
        }
    }

    private record Unit(Handle handle, boolean mayWrite) {}

    private record Readers(SqliteDatabase database) implements ConnectionFactory {

        @Override
        public Connection openConnection() throws java.sql.SQLException {
            return database.reader();
        }

        @Override
        public void closeConnection(Connection connection) {
            database.release(connection);
        }
    }
}
