package fr.ess.jdbc.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A real database of its own, gone when closed, or at the latest with the JVM. */
public final class TemporaryDatabase implements AutoCloseable {

    private final Database database;
    private final Closing closing;
    private final JdbiUnitOfWork unitOfWork;
    private final Supplier<Database> opening;
    private final List<Database> others = Collections.synchronizedList(new ArrayList<>());

    private TemporaryDatabase(Supplier<Database> opening, Closing closing) {
        this.opening = opening;
        this.database = opening.get();
        this.closing = closing;
        this.unitOfWork = new JdbiUnitOfWork(database);
    }

    public static TemporaryDatabase of(Dialect dialect) {
        return dialect == Dialect.SQLITE ? sqlite() : postgres();
    }

    /** A SQLite file in a folder of its own. */
    public static TemporaryDatabase sqlite() {
        try {
            Path folder = Files.createTempDirectory("ess-test");
            return new TemporaryDatabase(() -> new SqliteDatabase(folder.resolve("ess.db")), () -> delete(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database of a PostgreSQL server. */
    public static TemporaryDatabase postgres() {
        String url = PostgresServer.get().newDatabase();
        return new TemporaryDatabase(() -> new PostgresDatabase(url), () -> {});
    }

    public Database database() {
        return database;
    }

    public JdbiUnitOfWork unitOfWork() {
        return unitOfWork;
    }

    /** Units over the same data with connections of their own, as another process would have. */
    public JdbiUnitOfWork another() {
        Database other = opening.get();
        others.add(other);
        return new JdbiUnitOfWork(other);
    }

    /** Runs a step in a unit that writes. */
    public void write(Runnable step) {
        unitOfWork.write(() -> {
            step.run();
            return step;
        });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        for (Database other : others) {
            other.close();
        }
        database.close();
        closing.run();
    }

    private interface Closing {
        void run() throws IOException;
    }
}
