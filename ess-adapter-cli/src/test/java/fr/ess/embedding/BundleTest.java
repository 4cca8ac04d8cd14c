package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.FRENCH;
import static fr.ess.embedding.EmbeddedEss.command;
import static fr.ess.embedding.EmbeddedEss.statedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.bundle.BundleSummary.BundleFile;
import fr.ess.application.bundle.ExportBundle;
import fr.ess.application.bundle.ImportBundle;
import fr.ess.application.operation.OperationId;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.DirectoryImages.State;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.IndexDirectory.Indexed;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.freshness.VerifyStructure;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    private static final Actor OFFICER = new Actor("chargée de mission");
    private static final List<Source> SOURCES =
            List.of(new Source("liste", SourceKind.REGISTER), new Source("autre « été »", SourceKind.DECLARATION));
    private static final String ANSWER_JSON_VERSION = "\"version\":\\d+";

    @TempDir
    private Path folder;

    private EmbeddedEss ess;
    private EmbeddedEss other;

    @BeforeEach
    void open() throws IOException {
        ess = EmbeddedEss.in(Files.createDirectory(folder.resolve("one")));
        other = EmbeddedEss.in(Files.createDirectory(folder.resolve("other")));
    }

    @AfterEach
    void close() {
        ess.close();
        other.close();
    }

    private OperationId take(Source source, String... rows) {
        List<String> lines = new ArrayList<>(List.of("nom;siren;rna;commune;étiquettes;note"));
        lines.addAll(List.of(rows));
        return ess.run(statedBy(source, command(ess.file("liste.csv", lines.toArray(String[]::new)))))
                .operation()
                .orElseThrow();
    }

    private void fill(Random random) {
        ess.use(DefineTerritory.class).defineShipped("pays-de-rennes", false, OFFICER);
        ess.use(DefineTerritory.class).defineShipped("pays-de-rennes", true, OFFICER);
        for (int i = 0; i < 5; i++) {
            OperationId taken =
                    take(SOURCES.get(random.nextInt(2)), row(random), row(random), row(random), row(random));
            if (random.nextInt(3) == 0) {
                undo(taken);
            }
        }
        take(SOURCES.get(0), "Toujours là;380475558;;Rennes;;");
        ess.use(VerifyStructure.class)
                .verify(ess.get("380475558").id(), "Toujours là", EmbeddedEss.TODAY, "appel « tél. »", OFFICER);
    }

    private void undo(OperationId operation) {
        try {
            ess.use(UndoOperation.class).undo(operation.toString(), OFFICER);
        } catch (EssException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.UNDO_UNSUPPORTED);
        }
    }

    private static String row(Random random) {
        List<String> sirens = List.of("800329849", "338365059", "243500139", "");
        List<String> names =
                List.of("L’Œuvre", "\"Les \"\"guillemets\"\"\"", "Point\\virgule \u2028 \ud83d\ude80", "A");
        return String.join(
                ";",
                names.get(random.nextInt(4)),
                sirens.get(random.nextInt(4)),
                random.nextInt(4) == 0 ? "W353012345" : "",
                random.nextBoolean() ? "Rennes" : "Bruz (35)",
                random.nextBoolean() ? "vélo|réemploi" : "",
                random.nextBoolean() ? "à rappeler" : "");
    }

    private Path export(EmbeddedEss from, String name) {
        from.use(ExportBundle.class).run(folder.resolve(name), "test");
        return folder.resolve(name);
    }

    @Test
    void aBundleOfManyStructuresComesInWholeWithTheImageOfItsDirectory() throws IOException {
        int many = 1_203; // more than two batches, and than the changes that amend an image
        String[] rows = IntStream.range(0, many)
                .mapToObj(i -> "Amis " + i + ";;W3530%05d;Rennes;vélo;".formatted(i))
                .toArray(String[]::new);
        take(SOURCES.get(0), rows);
        take(SOURCES.get(1), rows);
        Path bundle = export(ess, "out");
        IndexDirectory index = other.use(IndexDirectory.class);
        assertThat(index.run(true).made()).isTrue();
        other.use(ImportBundle.class).run(bundle, Progress.SILENT);
        assertThat(index.run(false)).isEqualTo(new Indexed(State.CURRENT, many, false));
        assertThat(texts(export(other, "again"))).isEqualTo(texts(bundle));
    }

    private static Map<String, String> texts(Path directory) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static String everything(EmbeddedEss ess) {
        return ess.export(ExportFormat.JSON).replaceAll(ANSWER_JSON_VERSION, "")
                + ess.search("").facets();
    }

    private void importInto(EmbeddedEss target, Path directory) {
        target.use(ImportBundle.class).run(directory, Progress.SILENT);
    }

    @RepeatedTest(5)
    void cli4_exportThenImportThenExportIsByteIdentical() throws IOException {
        long seed = Long.getLong("ess.seed", new Random().nextLong());
        fill(new Random(seed));
        Path first = export(ess, "first");
        importInto(other, first);
        Path second = export(other, "second");
        assertThat(texts(second)).as("seed %s", seed).isEqualTo(texts(first));
        assertThat(everything(other)).as("seed %s", seed).isEqualTo(everything(ess));
        assertThat(texts(first))
                .hasSize(9)
                .allSatisfy(
                        (file, text) -> assertThat(text).as(file).endsWith("\n").doesNotContain("\r"));
        assertThat(texts(export(ess, "first"))).isEqualTo(texts(second));
    }

    @Test
    void whatWasImportedCanBeUndoneWhereItArrives() {
        OperationId added = take(SOURCES.get(0), "A;800329849;;Rennes;;");
        importInto(other, export(ess, "first"));
        assertThat(other.names("")).containsExactly("A");
        other.use(UndoOperation.class).undo(added.toString(), OFFICER);
        assertThat(other.names("")).isEmpty();
    }

    @Test
    void cli4_oneFieldChangedIsOneLineChanged() throws IOException {
        take(SOURCES.get(0), "A;800329849;;Rennes;;", "B;338365059;;Rennes;;", "C;243500139;;Rennes;;");
        Map<String, String> before = texts(export(ess, "data"));
        take(SOURCES.get(0), "B bis;338365059;;Rennes;;");
        Map<String, String> after = texts(export(ess, "data"));
        assertThat(lines(after.get("source-records.jsonl")))
                .hasSize(3)
                .filteredOn(line -> !before.get("source-records.jsonl").contains(line))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\"name\":\"B bis\""));
        for (String grown : List.of("operations.jsonl", "journal.jsonl", "structure-history.jsonl")) {
            assertThat(after.get(grown)).as(grown).startsWith(before.get(grown));
            Set<String> fresh = new HashSet<>(lines(after.get(grown)));
            lines(before.get(grown)).forEach(fresh::remove);
            assertThat(fresh).as(grown).hasSize(1);
        }
        assertThat(after.get("territories.jsonl")).isEqualTo(before.get("territories.jsonl"));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    @Test
    void cli4_aTruncatedAlteredOrMissingFileIsNamedAndNothingIsWritten() throws IOException {
        fill(new Random(1));
        Path data = export(ess, "data");
        List<String> files = new ArrayList<>(texts(data).keySet());
        assertThat(files).hasSize(9);
        for (String name : files) {
            Path file = data.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            assertDamaged(data, name);
            Files.write(file, Arrays.copyOf(whole, whole.length - 1));
            assertDamaged(data, name);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            assertDamaged(data, name);
            byte[] altered = whole.clone();
            altered[whole.length / 2] ^= 1;
            Files.write(file, altered);
            assertDamaged(data, name);
            Files.write(file, whole);
        }
        Path stranger = Files.writeString(data.resolve("notes.txt"), "x");
        assertDamaged(data, "notes.txt");
        Files.delete(stranger);
        importInto(other, data);
    }

    private void assertDamaged(Path data, String file) {
        assertThatThrownBy(() -> importInto(other, data)).isInstanceOfSatisfying(EssException.class, refused -> {
            assertThat(refused.code()).as(file).isEqualTo(ErrorCode.BUNDLE_DAMAGED);
            assertThat(FRENCH.say(refused.said())).contains(" " + file + " ").doesNotContain("{", "@");
        });
        assertThat(other.database()).doesNotExist();
    }

    /** Somebody who computes the digests anew is told the line, and nothing stays. */
    @Test
    void aLineThatCouldNotBeGivenBackAsItIsIsRefused() throws IOException {
        take(SOURCES.get(0), "A;800329849;;Rennes;;", "B;338365059;;Rennes;;");
        Path data = export(ess, "data");
        List<String> lines = Files.readAllLines(data.resolve("source-records.jsonl"));
        List<List<String>> wrong = List.of(
                List.of(lines.get(1), lines.get(0)),
                List.of(lines.get(0), lines.get(0)),
                List.of(lines.get(0), lines.get(1).replace("\"siren\"", "\"sirène\"")),
                List.of(lines.get(0), lines.get(1).replace("\"facts\":", "\"facts\": ")),
                List.of(lines.get(0), lines.get(1).replace("338365059", "338365058")),
                List.of(lines.get(0), "[".repeat(100_000)));
        for (List<String> altered : wrong) {
            rewrite(data, "source-records.jsonl", String.join("\n", altered) + "\n");
            assertThatThrownBy(() -> importInto(other, data)).isInstanceOfSatisfying(EssException.class, refused -> {
                assertThat(refused.code()).isEqualTo(ErrorCode.BUNDLE_DAMAGED);
                assertThat(FRENCH.say(refused.details().get(0))).isEqualTo("Ligne 2.");
            });
            assertThat(other.search("").total()).isZero();
        }
        rewrite(data, "source-records.jsonl", String.join("\n", lines) + "\n");
        importInto(other, data);
    }

    private static void rewrite(Path data, String name, String text) throws IOException {
        String old = sha256(Files.readString(data.resolve(name)));
        Files.writeString(data.resolve(name), text);
        writeManifest(data, manifest -> manifest.replace(old, sha256(text)));
    }

    private static void writeManifest(Path data, java.util.function.UnaryOperator<String> change) throws IOException {
        String manifest = change.apply(Files.readString(data.resolve("manifest.json")));
        int own = manifest.lastIndexOf("\"sha256\"");
        String body = manifest.substring(0, own);
        Files.writeString(data.resolve("manifest.json"), body + "\"sha256\":\"" + sha256(body) + "\"\n}\n");
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noPathOfTheManifestIsFollowed() throws IOException {
        Path data = export(filled(), "data");
        Files.move(data.resolve("journal.jsonl"), folder.resolve("journal.jsonl"));
        writeManifest(data, manifest -> manifest.replace("\"journal.jsonl\"", "\"../journal.jsonl\""));
        assertDamaged(data, "manifest.json");
        writeManifest(data, manifest -> manifest.replace("\"../journal.jsonl\"", "\"journal.jsonl\""));
        Files.createSymbolicLink(data.resolve("journal.jsonl"), folder.resolve("journal.jsonl"));
        assertDamaged(data, "journal.jsonl");
    }

    private EmbeddedEss filled() {
        take(SOURCES.get(0), "A;800329849;;Rennes;;");
        return ess;
    }

    @Test
    void aBundleOfANewerVersionIsRefusedAndNotReplaced() throws IOException {
        Path data = export(filled(), "data");
        writeManifest(data, manifest -> manifest.replace("\"format\":1", "\"format\":2"));
        Map<String, String> before = texts(data);
        assertRefused(ErrorCode.BUNDLE_NEWER, () -> importInto(other, data));
        assertRefused(ErrorCode.BUNDLE_NEWER, () -> export(ess, "data"));
        assertThat(texts(data)).isEqualTo(before);
        assertThat(other.database()).doesNotExist();
    }

    @Test
    void aStoreThatHoldsSomethingIsRefused() throws IOException {
        Path data = export(filled(), "data");
        String before = everything(ess);
        assertRefused(ErrorCode.BUNDLE_TARGET_NOT_EMPTY, () -> importInto(ess, data));
        assertThat(everything(ess)).isEqualTo(before);
        assertThat(texts(export(ess, "again"))).isEqualTo(texts(data));
    }

    @Test
    void aPlaceThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        export(filled(), "data");
        Files.writeString(data.resolve("notes.txt"), "à garder");
        Map<String, String> before = texts(data);
        assertRefused(ErrorCode.BUNDLE_PLACE_TAKEN, () -> export(ess, "data"));
        assertThat(texts(data)).isEqualTo(before);
        Path page = Files.createDirectory(folder.resolve("site"));
        Files.writeString(page.resolve("manifest.json"), "{\"name\":\"un site\"}");
        assertRefused(ErrorCode.BUNDLE_PLACE_TAKEN, () -> export(ess, "site"));
        assertThat(texts(page)).hasSize(1);
    }

    @Test
    void aFormerBundleComesBackAfterAStopBetweenTheTwoMovesAndNothingIsLeftBeside() throws IOException {
        Path data = export(filled(), "data");
        Map<String, String> before = texts(data);
        Files.move(data, folder.resolve(".data.former"));
        importInto(other, data);
        assertThat(texts(data)).isEqualTo(before);
        export(ess, "data");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("one", "other", "data");
        }
    }

    @Test
    void theSummaryCountsTheLinesOfEachFile() {
        filled();
        assertThat(ess.use(ExportBundle.class)
                        .run(folder.resolve("data"), "test")
                        .files())
                .extracting(BundleFile::lines)
                .containsExactly(0L, 1L, 1L, 1L, 1L, 1L, 0L, 0L);
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
