package fr.ess.jdbc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every database does, whatever its kind. */
abstract class DatabaseContract {

    static final String INSERT =
            "INSERT INTO structure (id, version) SELECT coalesce(max(id), 0) + 1, 1 FROM structure";
    static final Duration SHORT = Duration.ofMillis(50);

    private final List<Database> opened = new ArrayList<>();

    /** The same database each time during a test, not there at first, as another process would open it. */
    abstract Database database(Duration patience);

    /** Takes the lock of those who write, as another process would, until the connection is closed. */
    abstract Connection writeElsewhere() throws SQLException;

    /** Marks the database as a later version of ess would. */
    abstract void makeNewer() throws SQLException;

    /** Puts there what another program keeps. */
    abstract void makeForeign() throws SQLException;

    /** Whether anything at all is there. */
    abstract boolean isUntouched();

    JdbiUnitOfWork open() {
        return open(SHORT);
    }

    JdbiUnitOfWork open(Duration patience) {
        Database database = database(patience);
        opened.add(database);
        return new JdbiUnitOfWork(database);
    }

    static int insert(JdbiUnitOfWork unitOfWork) {
        return unitOfWork.write(() -> unitOfWork.handle().execute(INSERT));
    }

    static long count(JdbiUnitOfWork unitOfWork) {
        return unitOfWork.read(() -> unitOfWork
                .handle()
                .createQuery("SELECT count(*) FROM structure")
                .mapTo(Long.class)
                .one());
    }

    static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void aStatementIsPreparedOnceAUnitAndTheSameTwiceAtOnceAreTwo() {
        JdbiUnitOfWork unitOfWork = open();
        insert(unitOfWork);
        insert(unitOfWork);
        String greater = "SELECT id FROM structure WHERE id > :id ORDER BY id";
        List<Long> pairs =
                unitOfWork.read(() -> unitOfWork.handle().createQuery(greater).bind("id", 0).mapTo(Long.class).stream()
                        .flatMap(id ->
                                unitOfWork
                                        .handle()
                                        .createQuery(greater)
                                        .bind("id", id - 1)
                                        .mapTo(Long.class)
                                        .list()
                                        .stream())
                        .toList());
        assertThat(pairs).containsExactly(1L, 2L, 2L);
    }

    @AfterEach
    void closeAll() throws SQLException {
        for (Database database : opened) {
            database.close();
        }
    }

    @Test
    void isMadeAtTheFirstWriteAndFoundAgain() {
        assertRefused(ErrorCode.DATABASE_NOT_FOUND, () -> count(open()));
        assertThat(isUntouched()).isTrue();
        insert(open());
        assertThat(count(open())).isEqualTo(1);
    }

    @Test
    void aPreviewBeforeThereIsADatabaseSeesNothingAndMakesNothing() {
        JdbiUnitOfWork unitOfWork = open();
        long seen = unitOfWork.preview(() -> count(unitOfWork));
        assertThat(seen).isZero();
        assertThat(isUntouched()).isTrue();
        insert(unitOfWork);
        long then = unitOfWork.preview(() -> count(unitOfWork));
        assertThat(then).isEqualTo(1);
    }

    @Test
    void aFailureInAUnitLeavesNothingBehind() {
        JdbiUnitOfWork unitOfWork = open();
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
        JdbiUnitOfWork reader = open();
        JdbiUnitOfWork writer = open();
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
        JdbiUnitOfWork unitOfWork = open();
        assertNothingIsLost(IntStream.range(0, 40).mapToObj(i -> unitOfWork).toList());
    }

    @Test
    void cli5_processesThatStartTogetherMakeOneDatabaseAndWriteInTurn() throws Exception {
        List<JdbiUnitOfWork> processes = IntStream.range(0, 4)
                .mapToObj(i -> open(Duration.ofSeconds(20)))
                .toList();
        assertNothingIsLost(
                IntStream.range(0, 40).mapToObj(i -> processes.get(i % 4)).toList());
    }

    private void assertNothingIsLost(List<JdbiUnitOfWork> writers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> writes = writers.stream()
                    .map(writer -> threads.submit(() -> insert(writer)))
                    .toList();
            for (Future<Integer> write : writes) {
                assertThat(write.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(count(open())).isEqualTo(writers.size());
    }

    @Test
    void cli5_aSecondProcessThatWritesIsRefusedInClearWordsAndMayReadMeanwhile() throws Exception {
        JdbiUnitOfWork unitOfWork = open();
        insert(unitOfWork);
        try (Connection other = writeElsewhere()) {
            assertThat(other.isClosed()).isFalse();
            assertRefused(ErrorCode.DATABASE_BUSY, () -> insert(unitOfWork));
            assertThat(count(unitOfWork)).isEqualTo(1);
        }
        insert(unitOfWork);
        assertThat(count(unitOfWork)).isEqualTo(2);
    }

    @Test
    void whatAnotherProgramKeepsIsLeftAlone() throws Exception {
        makeForeign();
        assertRefused(ErrorCode.DATABASE_NOT_OURS, () -> insert(open()));
        assertRefused(ErrorCode.DATABASE_NOT_OURS, () -> count(open()));
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() throws Exception {
        insert(open());
        makeNewer();
        assertRefused(ErrorCode.DATABASE_NEWER, () -> count(open()));
        assertRefused(ErrorCode.DATABASE_NEWER, () -> insert(open()));
    }

    @Test
    void aUnitThatReadsCannotWrite() {
        JdbiUnitOfWork unitOfWork = open();
        insert(unitOfWork);
        assertThatThrownBy(() -> unitOfWork.read(() -> insert(unitOfWork))).isInstanceOf(IllegalStateException.class);
        assertRefused(
                ErrorCode.DATABASE_READ_ONLY,
                () -> unitOfWork.read(() -> unitOfWork.handle().execute(INSERT)));
    }
}
