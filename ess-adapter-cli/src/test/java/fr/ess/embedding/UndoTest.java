package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.FRENCH;
import static fr.ess.embedding.EmbeddedEss.command;
import static fr.ess.embedding.EmbeddedEss.rehearsed;
import static fr.ess.embedding.EmbeddedEss.statedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.OperationId;
import fr.ess.application.shared.Actor;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.freshness.VerifyStructure;
import fr.ess.application.structure.intake.ImportReport;
import fr.ess.application.structure.intake.ImportReport.Difference;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.FieldChange;
import fr.ess.domain.structure.Fields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {

    private static final Actor OFFICER = new Actor("chargée de mission");
    private static final List<Source> SOURCES =
            List.of(new Source("liste", SourceKind.REGISTER), new Source("autre", SourceKind.DECLARATION));

    @TempDir
    private Path folder;

    private EmbeddedEss ess;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
    }

    @AfterEach
    void close() {
        ess.close();
    }

    private OperationId undo(OperationId operation) {
        return ess.use(UndoOperation.class).undo(operation.toString(), OFFICER);
    }

    private OperationId take(Source source, String... rows) {
        return report(source, rows).operation().orElseThrow();
    }

    private ImportReport report(Source source, String... rows) {
        List<String> lines = new ArrayList<>(List.of("nom;siren;rna;commune;étiquettes"));
        lines.addAll(List.of(rows));
        return ess.run(statedBy(source, command(ess.file("liste.csv", lines.toArray(String[]::new)))));
    }

    /** All but the versions, which only ever grow. */
    private String everything() {
        return ess.export(ExportFormat.JSON).replaceAll("\"version\":\\d+", "")
                + ess.search("").facets();
    }

    /** A random history, undone from its end: each undo gives back the state before, to the byte. */
    @RepeatedTest(8)
    void imp7_undoingImportsFromTheLastGivesEachStateBack() {
        long seed = Long.getLong("ess.seed", new Random().nextLong());
        Random random = new Random(seed);
        take(SOURCES.get(0), row(random), row(random), row(random));
        List<String> states = new ArrayList<>();
        List<OperationId> operations = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String before = everything();
            String[] rows = IntStream.range(0, 4).mapToObj(n -> row(random)).toArray(String[]::new);
            ImportReport report = report(SOURCES.get(random.nextInt(2)), rows);
            if (report.counts().added() + report.counts().changed() > 0) {
                states.add(before);
                operations.add(report.operation().orElseThrow());
            }
        }
        for (int i = operations.size() - 1; i >= 0; i--) {
            String after = everything();
            OperationId undone = undo(operations.get(i));
            assertThat(everything()).as("seed %s, undo %s", seed, i).isEqualTo(states.get(i));
            undo(undone);
            assertThat(everything()).as("seed %s, redo %s", seed, i).isEqualTo(after);
            undo(operations.get(i));
            assertThat(everything()).as("seed %s, state %s", seed, i).isEqualTo(states.get(i));
        }
    }

    private static String row(Random random) {
        List<String> sirens = List.of("800329849", "338365059", "243500139", "380475558", "");
        String name = "S" + random.nextInt(3);
        String rna = random.nextInt(4) == 0 ? "W353012345" : "";
        String commune = random.nextBoolean() ? "Rennes" : "Bruz (35)";
        return String.join(";", name, sirens.get(random.nextInt(5)), rna, commune, random.nextBoolean() ? "vélo" : "");
    }

    @Test
    void imp7_laterEditsElsewhereDoNotPreventAnUndo() {
        OperationId first = take(SOURCES.get(0), "A;800329849;;Rennes;");
        take(SOURCES.get(1), "A bis;800329849;;Bruz;");
        undo(first);
        assertThat(ess.get("800329849").profile().name()).isEqualTo("A bis");
        assertThat(ess.get("800329849").profile().isDisputed(Fields.NAME)).isFalse();
    }

    @Test
    void imp7_whatPreventsAnUndoIsNamedAndNothingChanges() {
        OperationId first = take(SOURCES.get(0), "A;800329849;;Rennes;", "B;338365059;;Rennes;");
        OperationId second = take(SOURCES.get(0), "A changé;800329849;;Rennes;");
        String before = everything();
        assertThatThrownBy(() -> undo(first)).isInstanceOfSatisfying(EssException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.UNDO_PREVENTED);
            assertThat(refused.details()).hasSize(1);
            assertThat(FRENCH.say(refused.details().get(0))).contains(second.toString());
        });
        assertThat(everything()).isEqualTo(before);
        undo(second);
        undo(first);
        assertThat(ess.search("").total()).isZero();
    }

    @Test
    void imp7_whatRefersToAStructurePreventsThatItLeaves() {
        OperationId first = take(SOURCES.get(0), "A;800329849;;Rennes;");
        StructureView structure = ess.get("800329849");
        OperationId verified =
                ess.use(VerifyStructure.class).verify(structure.id(), "A", EmbeddedEss.TODAY, "appel", OFFICER);
        String before = everything();
        assertThatThrownBy(() -> undo(first)).isInstanceOfSatisfying(EssException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.UNDO_PREVENTED);
            assertThat(FRENCH.say(refused.details().get(0))).contains("verification:");
        });
        assertThat(everything()).isEqualTo(before);
        undo(verified);
        undo(first);
        assertThat(ess.search("").total()).isZero();
    }

    @Test
    void anUndoTwiceIsRefusedInClearWords() {
        OperationId first = take(SOURCES.get(0), "A;800329849;;Rennes;");
        OperationId undo = undo(first);
        assertRefused(ErrorCode.UNDO_DONE, first.toString());
        undo(undo);
        undo(first);
        assertThat(ess.search("").total()).isZero();
    }

    @Test
    void anOperationThatChangedNoStructureOrThatIsUnknownIsRefused() {
        ess.use(DefineTerritory.class).defineShipped("pays-de-rennes", false, OFFICER);
        String territory = ess.use(ConsultOperations.class)
                .listBefore(OperationId.END, 1)
                .get(0)
                .id()
                .toString();
        assertRefused(ErrorCode.UNDO_UNSUPPORTED, territory);
        assertRefused(ErrorCode.OPERATION_NOT_FOUND, "n'importe quoi");
    }

    private void assertRefused(ErrorCode code, String operation) {
        assertThatThrownBy(() -> ess.use(UndoOperation.class).undo(operation, OFFICER))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void imp6_aDryRunShowsEachDifference() {
        take(SOURCES.get(0), "A;800329849;;Rennes;", "B;338365059;;Rennes;");
        Path file = ess.file("liste.csv", "nom;siren;commune", "A neuf;800329849;Rennes", "C;;Bruz");
        ImportReport report = ess.run(rehearsed(command(file)));
        assertThat(report.differences())
                .extracting(Difference::name, difference -> difference.outcome().word(), Difference::changes)
                .containsExactly(
                        tuple("A neuf", "changed", List.of(new FieldChange("field.name", "A", "A neuf"))),
                        tuple("C", "added", List.of()));
        assertThat(report.counts().absent()).isEqualTo(1);
    }
}
