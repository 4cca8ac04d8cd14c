package fr.ess.jdbc.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database with the current schema and nothing in it, gone when closed: for a preview before there is one. */
final class EmptyDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmptyDatabase.class);

    private final SqliteDatabase database;

    EmptyDatabase() {
        try {
            database = new SqliteDatabase(Files.createTempFile("ess-preview", ".db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SqliteDatabase database() {
        return database;
    }

    @Override
    public void close() {
        try {
            database.close();
            String name = String.valueOf(database.file().getFileName());
            for (String suffix : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(database.file().resolveSibling(Path.of(name + suffix)));
            }
        } catch (SQLException | IOException e) {
            LOG.warn("a temporary database was left behind: {}", database.file(), e);
        }
    }
}
