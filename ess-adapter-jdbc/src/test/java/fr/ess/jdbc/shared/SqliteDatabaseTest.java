package fr.ess.jdbc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {

    private static final String INSERT =
            "INSERT INTO structure (id, version) SELECT coalesce(max(id), 0) + 1, 1 FROM structure";

    @TempDir
    private Path folder;

    private JdbiUnitOfWork open(String name) {
        return new JdbiUnitOfWork(new SqliteDatabase(folder.resolve(name), Duration.ofMillis(50)));
    }

    private static int insert(JdbiUnitOfWork unitOfWork) {
        return unitOfWork.write(() -> unitOfWork.handle().execute(INSERT));
    }

    private static long count(JdbiUnitOfWork unitOfWork) {
        return unitOfWork.read(() -> unitOfWork
                .handle()
                .createQuery("SELECT count(*) FROM structure")
                .mapTo(Long.class)
                .one());
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void isMadeAtTheFirstWriteAndFoundAgain() {
        assertRefused(ErrorCode.DATABASE_NOT_FOUND, () -> count(open("ess.db")));
        assertThat(folder.resolve("ess.db")).doesNotExist();
        insert(open("ess.db"));
        assertThat(count(open("ess.db"))).isEqualTo(1);
    }

    @Test
    void aPreviewBeforeThereIsADatabaseSeesNothingAndMakesNothing() {
        JdbiUnitOfWork unitOfWork = open("ess.db");
        long seen = unitOfWork.preview(() -> count(unitOfWork));
        assertThat(seen).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFailureInAUnitLeavesNothingBehind() {
        JdbiUnitOfWork unitOfWork = open("ess.db");
        insert(unitOfWork);
        assertThatThrownBy(() -> unitOfWork.write(() -> {
                    unitOfWork.handle().execute(INSERT);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(count(unitOfWork)).isEqualTo(1);
    }

    @Test
    void aUnitThatReadsSeesOneStateWhileAnotherWrites() {
        JdbiUnitOfWork reader = open("ess.db");
        JdbiUnitOfWork writer = open("ess.db");
        insert(writer);
        reader.read(() -> {
            long before = count(reader);
            insert(writer);
            assertThat(count(reader)).isEqualTo(before);
            return before;
        });
        assertThat(count(reader)).isEqualTo(2);
    }

    @Test
    void cli5_writersOfOneProcessWaitForEachOtherAndNothingIsLost() throws Exception {
        JdbiUnitOfWork unitOfWork = open("ess.db");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> writes = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> insert(unitOfWork)))
                    .toList();
            for (Future<Integer> write : writes) {
                assertThat(write.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(count(unitOfWork)).isEqualTo(40);
    }

    @Test
    void cli5_aSecondProcessThatWritesIsRefusedInClearWordsAndMayReadMeanwhile() throws Exception {
        JdbiUnitOfWork unitOfWork = open("ess.db");
        insert(unitOfWork);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ess.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertRefused(ErrorCode.DATABASE_BUSY, () -> insert(unitOfWork));
            assertThat(count(unitOfWork)).isEqualTo(1);
            statement.execute("COMMIT");
        }
        insert(unitOfWork);
        assertThat(count(unitOfWork)).isEqualTo(2);
    }

    @Test
    void aFullDiskChangesNothing() {
        JdbiUnitOfWork unitOfWork = open("ess.db");
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
        JdbiUnitOfWork unitOfWork = open("ess.db");
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
    void anotherProgramsFileIsLeftAlone() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "SQLite ne lira pas ceci. ".repeat(100));
        assertRefused(ErrorCode.DATABASE_NOT_OURS, () -> count(open("notes.txt")));
        assertRefused(ErrorCode.DATABASE_NOT_OURS, () -> insert(open("notes.txt")));
        assertThat(text).content(StandardCharsets.UTF_8).startsWith("SQLite ne lira pas");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("other.db"));
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE structure (id INTEGER, version INTEGER)");
        }
        assertRefused(ErrorCode.DATABASE_NOT_OURS, () -> insert(open("other.db")));
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() throws Exception {
        insert(open("ess.db"));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ess.db"));
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        assertRefused(ErrorCode.DATABASE_NEWER, () -> count(open("ess.db")));
    }

    @Test
    void aUnitThatReadsCannotWrite() {
        JdbiUnitOfWork unitOfWork = open("ess.db");
        insert(unitOfWork);
        assertThatThrownBy(() -> unitOfWork.read(() -> insert(unitOfWork))).isInstanceOf(IllegalStateException.class);
        assertRefused(
                ErrorCode.DATABASE_READ_ONLY,
                () -> unitOfWork.read(() -> unitOfWork.handle().execute(INSERT)));
    }
}
