package fr.ess.jdbc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.jdbc.JdbcModule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresDatabaseTest extends DatabaseContract {

    private final PostgresServer server = PostgresServer.get();
    private final String url = server.newBareDatabase();

    @Override
    Database database(Duration patience) {
        return new PostgresDatabase(url, patience);
    }

    @Override
    Connection writeElsewhere() throws SQLException {
        Connection other = DriverManager.getConnection(url);
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute(
                    "SELECT pg_advisory_xact_lock(" + SqliteDatabase.APPLICATION_ID + ", hashtext('public'))");
        }
        return other;
    }

    @Override
    void makeNewer() {
        PostgresServer.execute(url, "UPDATE ess_schema_history SET version = '999'");
    }

    @Override
    void makeForeign() {
        PostgresServer.execute(url, "CREATE TABLE structure (id BIGINT, version BIGINT)");
    }

    @Override
    boolean isUntouched() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")) {
            return tables.next() && tables.getInt(1) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAnExtensionPutsThereIsNoForeignProgram() {
        PostgresServer.execute(url, "CREATE EXTENSION pg_stat_statements");
        assertThat(insert(open())).isEqualTo(1);
    }

    @Test
    void missionsShareADatabaseEachInItsSchema() throws Exception {
        insert(open());
        PostgresServer.execute(url, "CREATE SCHEMA redon");
        try (PostgresDatabase redon = new PostgresDatabase(url + "&currentSchema=redon", SHORT);
                Connection writing = writeElsewhere()) {
            assertThat(writing.isClosed()).isFalse();
            JdbiUnitOfWork unitOfWork = new JdbiUnitOfWork(redon);
            assertRefused(ErrorCode.DATABASE_NOT_FOUND, () -> count(unitOfWork));
            insert(unitOfWork);
            insert(unitOfWork);
            assertThat(count(unitOfWork)).isEqualTo(2);
        }
        assertThat(count(open())).isEqualTo(1);
    }

    @Test
    void aReplicaIsReadAndItsChangeRefused() throws Exception {
        insert(open());
        try (PostgresDatabase replica =
                new PostgresDatabase(url + "&options=-c%20default_transaction_read_only=on", SHORT)) {
            JdbiUnitOfWork unitOfWork = new JdbiUnitOfWork(replica);
            assertThat(count(unitOfWork)).isEqualTo(1);
            assertRefused(ErrorCode.DATABASE_READ_ONLY, () -> insert(unitOfWork));
        }
    }

    @Test
    void aReaderNeedsNoRightToWrite() throws Exception {
        insert(open());
        String role = "reader_" + System.nanoTime();
        server.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
        PostgresServer.execute(url, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + role);
        String address = url.replaceAll("\\?.*", "?user=" + role + "&password=secret");
        try (PostgresDatabase reading = new PostgresDatabase(address, SHORT)) {
            JdbiUnitOfWork unitOfWork = new JdbiUnitOfWork(reading);
            assertThat(count(unitOfWork)).isEqualTo(1);
            assertRefused(ErrorCode.DATABASE_REFUSED, () -> insert(unitOfWork));
        }
        assertThat(count(open())).isEqualTo(1);
    }

    @Test
    void aFullDiskChangesNothing() {
        JdbiUnitOfWork unitOfWork = open();
        insert(unitOfWork);
        assertRefused(
                ErrorCode.DATABASE_FULL,
                () -> unitOfWork.write(() -> {
                    unitOfWork.handle().execute(INSERT);
                    return unitOfWork
                            .handle()
                            .execute("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full'; END $$");
                }));
        assertThat(count(unitOfWork)).isEqualTo(1);
    }

    @Test
    void aServerThatStoppedMeanwhileIsNamedAndFoundAgain() {
        JdbiUnitOfWork unitOfWork = open();
        insert(unitOfWork);
        assertRefused(
                ErrorCode.DATABASE_UNREACHABLE,
                () -> unitOfWork.write(() -> {
                    unitOfWork.handle().execute(INSERT);
                    return unitOfWork.handle().execute("SELECT pg_terminate_backend(pg_backend_pid())");
                }));
        assertThat(count(unitOfWork)).isEqualTo(1);
    }

    @Test
    void whatCannotBeReachedIsNamedWithoutItsPassword() {
        String nobody = "jdbc:postgresql://localhost:1/ess";
        String port = "jdbc:postgresql://localhost:" + server.port();
        assertNamed(ErrorCode.DATABASE_UNREACHABLE, nobody, "?user=ess&password=s3cret");
        assertNamed(ErrorCode.DATABASE_REFUSED, port + "/nowhere", "?user=postgres&password=s3cret");
        assertNamed(
                ErrorCode.DATABASE_REFUSED, port + "/postgres", "?user=postgres&password=s3cret&currentSchema=nowhere");
    }

    private static void assertNamed(ErrorCode code, String name, String secret) {
        try (PostgresDatabase database = new PostgresDatabase(name + secret, SHORT)) {
            JdbiUnitOfWork unitOfWork = new JdbiUnitOfWork(database);
            for (Throwable failure : new Throwable[] {
                catchThrowable(() -> count(unitOfWork)),
                catchThrowable(() -> insert(unitOfWork)),
                catchThrowable(() -> unitOfWork.preview(() -> count(unitOfWork)))
            }) {
                assertThat(failure).isInstanceOfSatisfying(EssException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.said().facts()).containsEntry("database", name);
                });
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace));
                assertThat(trace.toString()).doesNotContain("s3cret");
            }
        }
    }

    @Test
    void theAddressAloneChoosesTheDatabase() {
        assertThat(Database.at("folder/ess.db")).isInstanceOf(SqliteDatabase.class);
        assertThat(Database.at("C:\\ess\\ess.db")).isInstanceOf(SqliteDatabase.class);
        assertThat(Database.at("jdbc:sqlite:folder/ess.db").name())
                .isEqualTo(Database.at("folder/ess.db").name());
        for (String name : new String[] {
            "jdbc:postgresql://db.example.org:5433/ess",
            "jdbc:postgresql://[::1]:5432/ess",
            "jdbc:postgresql://a:1,b/ess"
        }) {
            assertThat(Database.at(name + "?user=u&password=p@ss:/").name()).isEqualTo(name);
        }
    }

    @Test
    void theModuleOpensItsAddressAndLeavesNoConnectionBehind() {
        try (Ess ess = Ess.open(new ApplicationModule(), JdbcModule.at(url))) {
            UnitOfWork unitOfWork = ess.use(UnitOfWork.class);
            assertThat(unitOfWork.write(() -> "written")).isEqualTo("written");
            assertThat(unitOfWork.read(() -> "read")).isEqualTo("read");
        }
        String name = url.replaceAll(".*/(.*)\\?.*", "$1");
        assertThatCode(() -> server.execute("DROP DATABASE " + name)).doesNotThrowAnyException();
    }

    @Test
    void anyOtherAddressIsRefusedWithoutRepeatingWhatMayBeSecret() {
        for (String address : new String[] {
            "jdbc:oracle:thin:scott/s3cret@host",
            "jdbc:mysql://root:s3cret@host/ess",
            "postgresql://ess:s3cret@host/ess",
            "jdbc:postgresql://ess:s3cret@host/ess",
            "jdbc:postgresql://host:nine/ess?password=s3cret",
            "jdbc:postgresql://host:99999/ess?password=s3cret",
            "jdbc:postgresql:ess",
            "jdbc:sqlite:",
            "jdbc:sqlite::memory:",
            "jdbc:sqlite:ess.db?mode=ro",
            "https://host/ess.db"
        }) {
            assertThatThrownBy(() -> Database.at(address))
                    .as(address)
                    .isInstanceOfSatisfying(EssException.class, refused -> {
                        assertThat(refused.code()).isEqualTo(ErrorCode.DATABASE_URL_UNKNOWN);
                        assertThat(refused.toString()).doesNotContain("s3cret");
                    });
        }
    }
}
