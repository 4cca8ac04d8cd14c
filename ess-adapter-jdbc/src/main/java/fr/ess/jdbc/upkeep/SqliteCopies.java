package fr.ess.jdbc.upkeep;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.jdbc.shared.Database;
import fr.ess.jdbc.shared.SqliteDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * Copies of the file of a database, and their return in its place. A file bears its name only once it is whole, checked
 * and on the disk.
 */
final class SqliteCopies {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int PRIMARY_CODE = 0xFF;

    private final SqliteDatabase database;

    SqliteCopies(SqliteDatabase database) {
        this.database = database;
    }

    long writeTo(Path target, boolean replacing) {
        refuseItself(target);
        if (Files.exists(target) && !replacing) {
            throw new EssException(ErrorCode.BACKUP_EXISTS, "file", target);
        }
        Path part = newPart(target);
        try {
            copyDatabase(part);
            check(part, database.file(), ErrorCode.DATABASE_NOT_OURS, ErrorCode.DATABASE_DAMAGED);
            sync(part);
            long size = Files.size(part);
            discardJournals(target);
            move(part, target);
            return size;
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED, "file", target).causedBy(e);
        } finally {
            discard(part);
        }
    }

    Optional<Path> restoreFrom(Path backup) {
        if (!Files.isRegularFile(backup)) {
            throw new EssException(ErrorCode.FILE_NOT_FOUND, "file", backup);
        }
        refuseItself(backup);
        Path part = newPart(database.file());
        try {
            copyBackup(backup, part);
            check(part, backup, ErrorCode.BACKUP_NOT_OURS, ErrorCode.BACKUP_DAMAGED);
            sync(part);
            return replaceBy(part);
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED, "file", database.file()).causedBy(e);
        } finally {
            discard(part);
        }
    }

    private void refuseItself(Path file) {
        try {
            if (Files.exists(file) && database.exists() && Files.isSameFile(file, database.file())) {
                throw new EssException(ErrorCode.UPKEEP_SAME_FILE, "file", file);
            }
        } catch (IOException e) {
            throw new EssException(ErrorCode.FILE_UNREADABLE, "file", file)
                    .with("reason", String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /** Reads one state, whatever is written meanwhile. */
    private void copyDatabase(Path part) {
        ConnectionFactory readers = database.readers();
        try {
            Connection reader = readers.openConnection();
            try {
                copy(reader, part);
            } finally {
                readers.closeConnection(reader);
            }
        } catch (SQLException e) {
            boolean damaged = is(e, SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB);
            ErrorCode code = damaged
                    ? ErrorCode.DATABASE_DAMAGED
                    : isLocked(e) ? ErrorCode.DATABASE_BUSY : ErrorCode.OUTPUT_FAILED;
            throw new EssException(code, "database", database.name()).causedBy(e);
        }
    }

    private static void copyBackup(Path backup, Path part) {
        check(backup, backup, ErrorCode.BACKUP_NOT_OURS, ErrorCode.BACKUP_DAMAGED);
        try (Connection reader = open(backup)) {
            copy(reader, part);
        } catch (SQLException e) {
            boolean damaged = is(e, SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB);
            throw new EssException(damaged ? ErrorCode.BACKUP_DAMAGED : ErrorCode.OUTPUT_FAILED, "file", backup)
                    .causedBy(e);
        }
    }

    private static void copy(Connection reader, Path part) throws SQLException {
        try (PreparedStatement vacuum = reader.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, part.toString());
            vacuum.execute();
        }
    }

    /** Refuses a file that is not a whole database of ours that this version can read. */
    private static void check(Path file, Path named, ErrorCode notOurs, ErrorCode damaged) {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA application_id") != SqliteDatabase.APPLICATION_ID) {
                throw about(named, notOurs);
            }
            int version = number(statement, "PRAGMA user_version");
            if (version > Database.SCHEMA) {
                throw about(named, ErrorCode.DATABASE_NEWER).with("version", version);
            }
            try (ResultSet result = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!result.next() || !"ok".equals(result.getString(1))) {
                    throw about(named, damaged);
                }
            }
        } catch (SQLException e) {
            boolean foreign = is(e, SQLiteErrorCode.SQLITE_NOTADB);
            throw about(named, foreign ? notOurs : damaged).causedBy(e);
        }
    }

    private static EssException about(Path file, ErrorCode code) {
        return new EssException(code, "file", file).with("database", file);
    }

    /** Without a journal beside it the file is all there is, and nothing needs to be written next to it. */
    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setBusyTimeout(PATIENCE_MILLIS);
        boolean alone = Files.notExists(beside(file, "-wal"));
        return config.createConnection("jdbc:sqlite:" + file.toUri() + (alone ? "?immutable=1" : ""));
    }

    /** Nobody else has the database open while its file is replaced; one too damaged to be locked is just set aside. */
    private Optional<Path> replaceBy(Path fresh) throws IOException {
        Path file = database.file();
        database.forget();
        if (Files.notExists(file)) {
            discardJournals(file);
            move(fresh, file);
            return Optional.empty();
        }
        if (!Files.isWritable(file)) {
            throw new EssException(ErrorCode.DATABASE_READ_ONLY, "database", file);
        }
        Path former = freeName(file);
        try {
            Connection owner = lock();
            try {
                exchange(fresh, former);
            } finally {
                owner.close();
            }
        } catch (SQLException e) {
            if (isLocked(e)) {
                throw new EssException(ErrorCode.DATABASE_IN_USE, "database", file).causedBy(e);
            }
            if (!is(e, SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB)) {
                throw new EssException(ErrorCode.DATABASE_READ_ONLY, "database", file).causedBy(e);
            }
            exchange(fresh, former);
        }
        return Optional.of(former);
    }

    /** Takes the whole database: to leave the journal it must be the only connection, of any process. */
    private Connection lock() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        Connection owner = config.createConnection("jdbc:sqlite:" + database.file());
        try (Statement statement = owner.createStatement()) {
            boolean empty = number(statement, "SELECT count(*) FROM sqlite_schema") == 0;
            if (!empty && number(statement, "PRAGMA application_id") != SqliteDatabase.APPLICATION_ID) {
                throw new EssException(ErrorCode.DATABASE_NOT_OURS, "database", database.file());
            }
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("BEGIN EXCLUSIVE");
            return owner;
        } catch (SQLException | RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    /** At any moment, one of both bears the name of the database. */
    private void exchange(Path fresh, Path former) throws IOException {
        Path file = database.file();
        try {
            Files.createLink(former, file);
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException noLinks) {
            Files.move(file, former, StandardCopyOption.ATOMIC_MOVE);
        }
        if (Files.exists(beside(file, "-wal"))) {
            Files.move(beside(file, "-wal"), beside(former, "-wal"));
        }
        discardJournals(file);
        move(fresh, file);
    }

    private static Path freeName(Path file) {
        Path free = beside(file, ".before-restore");
        for (int i = 2; Files.exists(free); i++) {
            free = beside(file, ".before-restore-" + i);
        }
        return free;
    }

    private static Path newPart(Path target) {
        try {
            Path folder = target.getParent();
            return Files.createTempFile(folder, ".ess-", ".part");
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED, "file", target).causedBy(e);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Path folder = target.getParent();
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notHere) {
            // Not every system opens a folder; there, names are safe without.
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.force(true);
        }
    }

    /** A journal that outlived its database would be taken for that of the next one. */
    private static void discardJournals(Path file) throws IOException {
        for (String suffix : new String[] {"-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(beside(file, suffix));
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED, "file", part).causedBy(e);
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private static boolean isLocked(SQLException e) {
        return is(e, SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED);
    }

    private static boolean is(SQLException error, SQLiteErrorCode... codes) {
        for (SQLiteErrorCode code : codes) {
            if ((error.getErrorCode() & PRIMARY_CODE) == code.code) {
                return true;
            }
        }
        return false;
    }
}
