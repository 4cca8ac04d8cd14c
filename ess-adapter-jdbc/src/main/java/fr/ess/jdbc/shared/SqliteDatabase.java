package fr.ess.jdbc.shared;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * One SQLite file: the connection that writes and those that read. Opened when first used; the file is created, or
 * brought to the current schema, when it is. Safe for threads.
 */
public final class SqliteDatabase implements Database {

    /** « ESS1 », which tells our files from other SQLite files. */
    public static final int APPLICATION_ID = 0x45535331;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What an import changes stays in memory until it is written once, instead of being read again for each row. */
    private static final int WRITERS_CACHE_KIB = 64 * 1024;

    /** Whoever goes through a large directory in the order of names reads it here and there. */
    private static final int READERS_CACHE_KIB = 32 * 1024;

    private final Path file;
    private final Duration patience;
    private final Deque<Connection> idleReaders = new ArrayDeque<>();
    private boolean ready;
    private volatile boolean written;

    public SqliteDatabase(Path file) {
        this(file, PATIENCE);
    }

    /** With another patience while somebody else writes. */
    SqliteDatabase(Path file, Duration patience) {
        this.file = file.toAbsolutePath();
        this.patience = patience;
    }

    public Path file() {
        return file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public ConnectionFactory writers() {
        return this::openWriter;
    }

    @Override
    public ConnectionFactory readers() {
        return new ConnectionFactory() {
            @Override
            public Connection openConnection() throws SQLException {
                return reader();
            }

            @Override
            public void closeConnection(Connection connection) {
                release(connection);
            }
        };
    }

    @Override
    public void beginWrite(Handle handle) {
        // Its connection begins with the write lock.
    }

    @Override
    public void beginRead(Handle handle) {
        // A transaction of SQLite sees one state.
    }

    @Override
    public Optional<ErrorCode> meaning(SQLException error) {
        return SqliteErrors.meaning(error);
    }

    private Connection openWriter() throws SQLException {
        refuseOverReadOnlyFile();
        prepare();
        written = true;
        return source(false).getConnection();
    }

    private synchronized Connection reader() throws SQLException {
        if (Files.notExists(file)) {
            throw new EssException(ErrorCode.DATABASE_NOT_FOUND, "database", file);
        }
        prepare();
        return idleOrNewReader();
    }

    private Connection idleOrNewReader() throws SQLException {
        Connection idle = idleReaders.poll();
        return idle != null ? idle : source(true).getConnection();
    }

    private synchronized void release(Connection reader) {
        idleReaders.push(reader);
    }

    /** Looks at the schema once, and migrates only when it is not the current one: that is slow to start. */
    private synchronized void prepare() throws SQLException {
        if (ready) {
            return;
        }
        int version = schemaVersion();
        if (version > Migrations.CURRENT) {
            throw new EssException(ErrorCode.DATABASE_NEWER, "database", file).with("version", version);
        }
        if (version < Migrations.CURRENT) {
            refuseOverReadOnlyFile();
            // Ours from the first page on: whoever is stopped half-way finds it again, and the migrations go on.
            mark("application_id", APPLICATION_ID);
            Migrations.migrate(source(false), Dialect.SQLITE);
            mark("user_version", Migrations.CURRENT);
        }
        ready = true;
    }

    private int schemaVersion() throws SQLException {
        if (Files.notExists(file) || isEmpty()) {
            return 0;
        }
        try (Connection connection = source(true).getConnection();
                Statement statement = connection.createStatement()) {
            int application = number(statement, "PRAGMA application_id");
            int version = number(statement, "PRAGMA user_version");
            boolean started = application == 0 && number(statement, "SELECT count(*) FROM sqlite_schema") == 0;
            if (application != APPLICATION_ID && !started) {
                throw new EssException(ErrorCode.DATABASE_NOT_OURS, "database", file);
            }
            return version;
        }
    }

    private boolean isEmpty() throws SQLException {
        try {
            return Files.size(file) == 0;
        } catch (java.io.IOException e) {
            throw new SQLException(e);
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private void mark(String pragma, int number) throws SQLException {
        try (Connection connection = source(false).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma + " = " + number);
        }
    }

    private void refuseOverReadOnlyFile() {
        Path folder = file.getParent();
        if (folder != null && Files.notExists(folder)) {
            throw new EssException(ErrorCode.FILE_NOT_FOUND, "file", folder);
        }
        if (Files.exists(file) && !isWritable()) {
            throw new EssException(ErrorCode.DATABASE_READ_ONLY, "database", file);
        }
    }

    private boolean isWritable() {
        Path folder = file.getParent();
        return Files.isWritable(file) && folder != null && Files.isWritable(folder);
    }

    /** Whether nobody can be writing: we may not, and there is no journal of somebody who may. */
    private boolean isUntouchable() {
        return !isWritable() && Files.notExists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private SQLiteDataSource source(boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        if (readOnly) {
            config.setCacheSize(-READERS_CACHE_KIB);
            config.setReadOnly(true);
            config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        } else {
            // What is erased leaves nothing in the file.
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
            config.setJournalMode(JournalMode.WAL);
            config.setSynchronous(SynchronousMode.NORMAL);
            config.setTransactionMode(TransactionMode.IMMEDIATE);
            config.setCacheSize(-WRITERS_CACHE_KIB);
        }
        SQLiteDataSource source = new PatientSource(config, patience);
        source.setUrl(
                readOnly && isUntouchable() ? "jdbc:sqlite:" + file.toUri() + "?immutable=1" : "jdbc:sqlite:" + file);
        return source;
    }

    /**
     * Opens again while the file is busy: SQLite, which waits otherwise, does not always while a new file takes its journal, as
     * processes that start together find.
     */
    private static final class PatientSource extends SQLiteDataSource {

        private static final Duration BETWEEN = Duration.ofMillis(10);

        private final Duration patience;

        PatientSource(SQLiteConfig config, Duration patience) {
            super(config);
            this.patience = patience;
        }

        @Override
        public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            long start = System.nanoTime();
            while (true) {
                try {
                    return super.getConnection(user, password);
                } catch (SQLException e) {
                    boolean busy = SqliteErrors.meaning(e).equals(Optional.of(ErrorCode.DATABASE_BUSY));
                    if (!busy || System.nanoTime() - start > patience.toNanos()) {
                        throw e;
                    }
                    LockSupport.parkNanos(BETWEEN.toNanos());
                }
            }
        }
    }

    /** Leaves the file, which is looked at anew when it is next used. */
    public synchronized void forget() {
        try {
            closeReaders();
        } catch (SQLException e) {
            throw new IllegalStateException("a reader did not close", e);
        }
        ready = false;
        written = false;
    }

    private void closeReaders() throws SQLException {
        for (Connection reader : idleReaders) {
            reader.close();
        }
        idleReaders.clear();
    }

    @Override
    public synchronized void close() throws SQLException {
        closeReaders();
        if (written) {
            // The last connection to go takes the journal into the file, which readers cannot: then the file is whole.
            source(false).getConnection().close();
        }
    }
}
