package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.ConsultOperations.OperationView;
import fr.ess.application.operation.VerifyJournal;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.DirectoryImages.State;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.IndexDirectory.Indexed;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.intake.LineIssue;
import fr.ess.application.structure.intake.RegisterReport;
import fr.ess.application.structure.rna.ImportRna;
import fr.ess.application.structure.rna.ImportRnaCommand;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of the RNA are taken in many at once, and each as if it were alone. */
class RnaManyRowsTest {

    private static final Actor MISSION = new Actor("test");
    private static final int FILES = 12;
    private static final int ASSOCIATIONS = 25;
    /** More than are taken in at once. */
    private static final int MANY = 2_500;

    private static final Comparator<LineIssue> BY_LINE = Comparator.comparingLong(LineIssue::line);
    private static final List<String> SIRETS =
            List.of("", "", "", "32816358900013", "44306184100047", "55208131766522", "73282932000074");
    private static final List<String> OLD_NUMBERS = List.of("", "", "", "0351000001", "0351000002", "0351000003");

    @TempDir
    Path folder;

    @Test
    void aFileIsTakenInAsItsRowsWouldBeOneByOne() throws IOException {
        long seed = Long.getLong("ess.seed", new Random().nextLong());
        Random random = new Random(seed);
        try (EmbeddedEss whole = EmbeddedEss.in(Files.createDirectory(folder.resolve("whole")));
                EmbeddedEss apart = EmbeddedEss.in(Files.createDirectory(folder.resolve("apart")))) {
            for (int file = 1; file <= FILES; file++) {
                LocalDate day = LocalDate.of(2026, file, 1);
                List<String> rows = rows(random);
                RegisterReport together = take(whole, day, rows);
                List<RegisterReport> each =
                        rows.stream().map(row -> take(apart, day, List.of(row))).toList();
                assertThat(stored(whole)).as("seed %s, file %s", seed, file).isEqualTo(stored(apart));
                assertThat(said(Stream.of(together)))
                        .as("seed %s, file %s", seed, file)
                        .isEqualTo(said(each.stream()));
                for (ToLongFunction<RegisterReport.Counts> count : List.<ToLongFunction<RegisterReport.Counts>>of(
                        RegisterReport.Counts::added,
                        RegisterReport.Counts::changed,
                        RegisterReport.Counts::unchanged,
                        RegisterReport.Counts::setAside)) {
                    assertThat(count.applyAsLong(together.counts()))
                            .as("seed %s, file %s", seed, file)
                            .isEqualTo(each.stream()
                                    .mapToLong(report -> count.applyAsLong(report.counts()))
                                    .sum());
                }
            }
        }
    }

    @Test
    void aRehearsalOfManyRowsSaysWhatTheImportThenDoes() {
        List<String> rows = new ArrayList<>(distinct(MANY));
        Random random = new Random(MANY);
        for (int i = 0; i < 40; i++) {
            rows.add(
                    random.nextInt(rows.size()),
                    i % 2 == 0 ? "\"W353\";\"cut short\"" : rows.get(random.nextInt(MANY)));
        }
        try (EmbeddedEss ess = EmbeddedEss.in(folder)) {
            LocalDate day = LocalDate.of(2026, 1, 1);
            RegisterReport rehearsed = take(ess, day, rows, true);
            RegisterReport taken = take(ess, day, rows, false);
            assertThat(taken.counts()).isEqualTo(rehearsed.counts());
            assertThat(taken.counts().added()).isEqualTo(MANY);
            assertThat(taken.counts().setAside()).isEqualTo(40);
            assertThat(taken.issues()).isEqualTo(rehearsed.issues()).isSortedAccordingTo(BY_LINE);
        }
    }

    @Test
    void anImageThatManyNewAssociationsOutdateIsMadeAnew() {
        try (EmbeddedEss ess = EmbeddedEss.in(folder)) {
            IndexDirectory index = ess.use(IndexDirectory.class);
            assertThat(index.run(true).made()).isTrue();
            take(ess, EmbeddedEss.TODAY, distinct(301));
            assertThat(index.run(false)).isEqualTo(new Indexed(State.CURRENT, 301, false));
        }
    }

    @Test
    void theJournalNamesTenThousandStructuresCountsAllAndUndoTakesAllOut() {
        try (EmbeddedEss ess = EmbeddedEss.in(folder)) {
            RegisterReport report = take(ess, EmbeddedEss.TODAY, distinct(10_010));
            String operation = report.operation().orElseThrow().toString();
            OperationView view = ess.use(ConsultOperations.class).get(operation);
            assertThat(view.operation().counts()).containsEntry("added", 10_010L);
            assertThat(view.entries()).hasSize(10_000);
            assertThat(ess.use(VerifyJournal.class).run("").isWhole()).isTrue();
            ess.use(UndoOperation.class).undo(operation, MISSION);
            assertThat(ess.search("").total()).isZero();
        }
    }

    private static List<String> distinct(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> RnaDeliveries.waldec("id=W3530%05d".formatted(number), "titre=Amis " + number))
                .toList();
    }

    /** Some associations, each once, in any order; all that they may say is drawn anew. */
    private static List<String> rows(Random random) {
        List<Integer> drawn =
                new ArrayList<>(IntStream.range(0, ASSOCIATIONS).boxed().toList());
        Collections.shuffle(drawn, random);
        return drawn.subList(0, 1 + random.nextInt(ASSOCIATIONS)).stream()
                .map(number -> RnaDeliveries.waldec(
                        "id=W3530%05d".formatted(number),
                        "id_ex=" + OLD_NUMBERS.get(random.nextInt(OLD_NUMBERS.size())),
                        "siret=" + SIRETS.get(random.nextInt(SIRETS.size())),
                        "titre=Association " + (random.nextInt(8) == 0 ? "" : number + random.nextInt(2)),
                        "position=" + "AAAADSX".charAt(random.nextInt(7))))
                .toList();
    }

    private static RegisterReport take(EmbeddedEss ess, LocalDate day, List<String> rows) {
        return take(ess, day, rows, false);
    }

    private static RegisterReport take(EmbeddedEss ess, LocalDate day, List<String> rows, boolean dryRun) {
        Path file = ess.file(
                "rna.csv",
                Stream.concat(Stream.of(RnaDeliveries.WALDEC), rows.stream()).toArray(String[]::new));
        ImportRnaCommand command = new ImportRnaCommand(file, Optional.empty(), day, true, dryRun, MISSION);
        return ess.use(ImportRna.class).run(command, Progress.SILENT).taken();
    }

    private static List<String> said(Stream<RegisterReport> reports) {
        return reports.flatMap(report -> report.issues().stream())
                .map(issue -> issue.column() + " " + issue.value() + " " + issue.reason())
                .toList();
    }

    /** What the directory holds, ids and operations apart. */
    private static List<String> stored(EmbeddedEss ess) {
        StructureRepository structures = ess.use(StructureRepository.class);
        return ess
                .use(UnitOfWork.class)
                .read(() -> structures.list(structures.listKnownFrom(new Source("RNA", SourceKind.REGISTER))))
                .stream()
                .map(RnaManyRowsTest::said)
                .sorted()
                .toList();
    }

    private static String said(Structure structure) {
        return structure.records().stream()
                .map(record -> record.statedOn() + " " + record.facts() + " " + record.establishments())
                .sorted()
                .toList()
                .toString();
    }
}
