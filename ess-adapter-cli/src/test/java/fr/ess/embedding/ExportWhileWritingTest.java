package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.FRENCH;
import static fr.ess.embedding.EmbeddedEss.command;
import static fr.ess.embedding.EmbeddedEss.query;
import static fr.ess.embedding.EmbeddedEss.statedBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.operation.OperationId;
import fr.ess.application.shared.Actor;
import fr.ess.application.structure.ExportDirectory;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.intake.ImportReport;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportWhileWritingTest {

    /** More than an export reads ahead of what it writes, so that it reads while others write. */
    private static final int KEPT = 6_000;

    private static final int WAITS = 12;
    private static final int BETWEEN_WAITS = 32 * 1024;
    private static final int PATIENCE_IN_SECONDS = 60;

    private static final Source OTHERS = new Source("autres", SourceKind.REGISTER);
    private static final List<String> MOVERS = List.of("328163589", "243500139", "380475558");

    private final Semaphore commits = new Semaphore(0);
    private final AtomicBoolean exported = new AtomicBoolean();

    @Test
    void imp10_anExportHoldsEachUnchangedStructureOnceWhileOthersComeGoAndChangePlace(@TempDir Path folder)
            throws Exception {
        try (EmbeddedEss ess = EmbeddedEss.in(folder)) {
            ess.take(ess.file("restent.csv", kept()));
            move(ess, 0);
            List<String> before = lines(ess.export(ExportFormat.CSV));

            WaitingOutput out = new WaitingOutput();
            exportWhileOthersWrite(ess, out);

            List<String> during = lines(out.toString(StandardCharsets.UTF_8));
            assertThat(out.waits).as("writes waited for").isEqualTo(WAITS);
            assertThat(during).allSatisfy(line -> assertThat(cells(line)).hasSameSizeAs(cells(before.get(0))));
            assertThat(unchanged(before)).hasSize(KEPT);
            assertThat(unchanged(during)).containsExactlyElementsOf(unchanged(before));
            assertThat(turns(during)).as("the movers are of one state").hasSize(MOVERS.size());
            assertThat(turns(during).stream().distinct()).hasSize(1);
            assertThat(turns(lines(ess.export(ExportFormat.CSV))))
                    .as("others wrote")
                    .doesNotContainAnyElementsOf(turns(during));
        }
    }

    private void exportWhileOthersWrite(EmbeddedEss ess, WaitingOutput out) throws Exception {
        ExecutorService others = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = others.submit(() -> write(ess));
            try {
                ess.use(ExportDirectory.class).export(query(""), ExportFormat.CSV, FRENCH, out);
            } finally {
                exported.set(true);
                writing.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            others.shutdownNow();
        }
    }

    private static String[] kept() {
        return Stream.concat(
                        Stream.of("nom;commune;note"),
                        IntStream.range(0, KEPT).mapToObj(i -> "Reste %05d;Rennes;note %d".formatted(i, i)))
                .toArray(String[]::new);
    }

    /** Some change place, some come, and some that came go, each turn in three transactions. */
    private void write(EmbeddedEss ess) {
        for (int turn = 1; !exported.get(); turn++) {
            move(ess, turn);
            commits.release();
            OperationId coming = take(
                            ess, "viennent.csv", "nom", "Avant " + turn, "Reste 03500 bis " + turn, "Zèbre " + turn)
                    .operation()
                    .orElseThrow();
            commits.release();
            if (turn % 2 == 0) {
                ess.use(UndoOperation.class).undo(coming.toString(), new Actor("test"));
                commits.release();
            }
        }
    }

    /** Each stands at the other end of the directory than it did, and tells the turn. */
    private static void move(EmbeddedEss ess, int turn) {
        String place = turn % 2 == 0 ? "Avant" : "Zèbre";
        take(
                ess,
                "changent.csv",
                Stream.concat(
                                Stream.of("nom;siren;note"),
                                MOVERS.stream().map(siren -> place + " qui change;" + siren + ";tour " + turn))
                        .toArray(String[]::new));
    }

    private static ImportReport take(EmbeddedEss ess, String name, String... lines) {
        return ess.run(statedBy(OTHERS, command(ess.file(name, lines))));
    }

    private static List<String> lines(String csv) {
        assertThat(csv).endsWith("\r\n");
        return Arrays.asList(csv.split("\r\n"));
    }

    /** No cell of this test holds a separator. */
    private static List<String> cells(String line) {
        return Arrays.asList(line.split(";", -1));
    }

    private static List<String> unchanged(List<String> lines) {
        return lines.stream()
                .filter(line -> cells(line).stream().anyMatch(cell -> cell.matches("Reste \\d+")))
                .toList();
    }

    private static List<String> turns(List<String> lines) {
        return lines.stream()
                .flatMap(line -> cells(line).stream())
                .filter(cell -> cell.startsWith("tour "))
                .toList();
    }

    /** Takes some of what is written, then waits until others have written too. */
    private final class WaitingOutput extends ByteArrayOutputStream {

        private int waits;

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (waits < WAITS && size() > waits * BETWEEN_WAITS) {
                commits.drainPermits();
                assertThat(committed()).as("somebody writes").isTrue();
                waits++;
            }
        }

        private boolean committed() {
            try {
                return commits.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
