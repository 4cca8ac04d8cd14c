package fr.ess.jdbc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.shared.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest extends DatabaseContract {

    @TempDir
    private Path folder;

    @Override
    Database database(Duration patience) {
        return new SqliteDatabase(file(), patience);
    }

    private Path file() {
        return folder.resolve("ess.db");
    }

    private Connection behind() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = behind();
                Statement behind = connection.createStatement()) {
            behind.execute(statement);
        }
    }

    @Override
    Connection writeElsewhere() throws SQLException {
        Connection other = behind();
        try (Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
        return other;
    }

    @Override
    void makeNewer() throws SQLException {
        execute("PRAGMA user_version = 999");
    }

    @Override
    void makeForeign() throws SQLException {
        execute("CREATE TABLE structure (id INTEGER, version INTEGER)");
    }

    @Override
    boolean isUntouched() {
        return Files.notExists(file());
    }

    @Test
    void aFullDiskChangesNothing() {
        JdbiUnitOfWork unitOfWork = open();
        insert(unitOfWork);
        assertRefused(
                ErrorCode.DATABASE_FULL,
                () -> unitOfWork.write(() -> {
                    unitOfWork.handle().execute("PRAGMA max_page_count = 1");
                    return unitOfWork
                            .handle()
                            .execute("INSERT INTO operation SELECT value, 'k', 'a', '', '', hex(randomblob(2000)), '{}'"
                                    + " FROM json_each('[1,2,3,4,5,6,7,8,9,10]')");
                }));
        assertThat(count(unitOfWork)).isEqualTo(1);
    }

    @Test
    void aReadOnlyDatabaseIsReadAndItsChangeRefused() {
        JdbiUnitOfWork unitOfWork = open();
        insert(unitOfWork);
        assertRefused(
                ErrorCode.DATABASE_READ_ONLY,
                () -> unitOfWork.write(() -> {
                    unitOfWork.handle().execute("PRAGMA query_only = ON");
                    return unitOfWork.handle().execute(INSERT);
                }));
        assertThat(count(unitOfWork)).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone() throws Exception {
        Files.writeString(file(), "SQLite ne lira pas ceci. ".repeat(100));
        assertRefused(ErrorCode.DATABASE_NOT_OURS, () -> count(open()));
        assertRefused(ErrorCode.DATABASE_NOT_OURS, () -> insert(open()));
        assertThat(file()).content(StandardCharsets.UTF_8).startsWith("SQLite ne lira pas");
    }
}
