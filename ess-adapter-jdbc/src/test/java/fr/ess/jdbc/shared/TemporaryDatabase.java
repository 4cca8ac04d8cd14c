package fr.ess.jdbc.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/** A real SQLite file in a folder of its own, gone when closed. */
public final class TemporaryDatabase implements AutoCloseable {

    private final Path folder;
    private final SqliteDatabase database;
    private final JdbiUnitOfWork unitOfWork;

    public TemporaryDatabase() {
        try {
            folder = Files.createTempDirectory("ess-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = new SqliteDatabase(folder.resolve("ess.db"));
        unitOfWork = new JdbiUnitOfWork(database);
    }

    public JdbiUnitOfWork unitOfWork() {
        return unitOfWork;
    }

    public Path file() {
        return database.file();
    }

    /** Runs a step in a unit that writes. */
    public void write(Runnable step) {
        unitOfWork.write(() -> {
            step.run();
            return step;
        });
    }

    @Override
    public void close() throws SQLException, IOException {
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
