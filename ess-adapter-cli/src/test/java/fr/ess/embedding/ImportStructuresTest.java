package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.FRENCH;
import static fr.ess.embedding.EmbeddedEss.command;
import static fr.ess.embedding.EmbeddedEss.rehearsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.OperationId;
import fr.ess.application.sheet.MappedColumn;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.application.structure.intake.ImportReport;
import fr.ess.application.structure.intake.ImportReport.Counts;
import fr.ess.application.structure.intake.ImportStructures;
import fr.ess.application.structure.intake.LineIssue;
import fr.ess.application.structure.intake.RejectedLines;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.FrenchPhone;
import fr.ess.domain.structure.Profile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportStructuresTest {

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

    private static String said(LineIssue issue) {
        return FRENCH.say(issue.reason());
    }

    @Test
    void imp1_titleLinesBeforeTheHeadersAreSkippedAndNothingIsWrittenByADryRun() {
        Path file = ess.file(
                "liste.csv",
                "Liste des structures;;",
                "arrêtée en 2026;;",
                "Dénomination;SIREN;Ville",
                "ENVIE;800329849;Rennes");
        ImportReport report = ess.run(rehearsed(command(file)));
        assertThat(report.mapping().headerLine()).isEqualTo(3);
        assertThat(report.mapping().confidence()).isBetween(90, 100);
        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0));
        assertThat(report.operation()).isEmpty();
        assertThat(ess.database()).doesNotExist();

        ess.take(file);
        assertThat(ess.names("envie")).containsExactly("ENVIE");
        assertThat(ess.run(rehearsed(command(file))).counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0));
        assertThat(ess.use(ConsultOperations.class).listBefore(OperationId.END, 10))
                .hasSize(1);
    }

    @Test
    void imp2_aDamagedSiretIsExplainedAndSetAsideAndTheOthersGoIn() {
        ImportReport report = ess.take(ess.file(
                "liste.csv",
                "nom,siret",
                "Juste,23350001600040",
                "Un SIREN,243500139",
                "Scientifique,\"2,13503E+13\"",
                "Tronqué,21350300000000",
                "Sans zéro,5720784600019",
                "Espaces,380 475 558 00058"));
        assertThat(report.issues())
                .extracting(LineIssue::line, LineIssue::column, LineIssue::value, LineIssue::blocking)
                .containsExactly(
                        tuple(3L, "siret", "243500139", true),
                        tuple(4L, "siret", "2,13503E+13", true),
                        tuple(5L, "siret", "21350300000000", true),
                        tuple(6L, "siret", "5720784600019", true));
        assertThat(report.issues().stream().map(ImportStructuresTest::said))
                .allMatch(sentence -> sentence.endsWith(".") || sentence.endsWith("?"));
        assertThat(said(report.issues().get(0))).contains("SIREN (9 chiffres)");
        assertThat(said(report.issues().get(1))).contains("notation scientifique");
        assertThat(said(report.issues().get(2))).contains("zéros");
        assertThat(report.counts()).isEqualTo(new Counts(6, 4, 2, 0, 0, 0));
        assertThat(ess.names("")).containsExactly("Espaces", "Juste");
    }

    @Test
    void imp3_encodingAndSeparatorAreDetectedAndReported() throws Exception {
        String text = "Dénomination;Ville\r\n\"Fédération\r\n« Été »\";Rennes\r\nMaïs;Acigné\r\n";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
            Path file = Files.write(folder.resolve("liste.csv"), text.getBytes(charset));
            ImportReport report = ess.take(file);
            assertThat(report.format().charset()).contains(charset);
            assertThat(report.format().separator()).contains(';');
            assertThat(report.counts().lines()).isEqualTo(2);
        }
        assertThat(ess.names("")).containsExactly("Fédération « Été »", "Maïs");
    }

    @Test
    void imp4_frenchAmountsAreReadExactlyOrRefused() {
        ImportReport report = ess.take(ess.file(
                "liste.csv",
                "nom;budget",
                "A;1 234,56 €",
                "B;1\u202f234\u00a0567",
                "C;1.234,5",
                "D;1.234",
                "E;12,345"));
        assertThat(report.issues()).extracting(LineIssue::line).containsExactly(5L, 6L);
        assertThat(report.issues()).noneMatch(LineIssue::blocking);
        assertThat(budget("A")).isEqualTo(Euros.ofCents(123_456));
        assertThat(budget("B")).isEqualTo(Euros.of(1_234_567));
        assertThat(budget("C")).isEqualTo(Euros.ofCents(123_450));
    }

    private Euros budget(String name) {
        return profile(name).value(Fields.ANNUAL_BUDGET).orElseThrow();
    }

    private Profile profile(String name) {
        return ess.get(ess.search(name).found().get(0).entry().id().toString()).profile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "telephone",
                "Téléphone",
                "TEL",
                "Tél.",
                "Numéro de téléphone",
                "N° de téléphone",
                "phone",
                "tel_1"
            })
    void aTelephoneIsReadUnderTheHeadersThatFilesGiveIt(String header) {
        ess.take(ess.file("liste.csv", "nom;" + header, "Optima;+33 (0)2.99.12.34.56"));
        assertThat(profile("optima").value(Fields.PHONE)).contains(new FrenchPhone("02 99 12 34 56"));
    }

    @Test
    void aTelephoneThatIsNoneIsExplainedAndItsLineGoesInWithoutIt() {
        ImportReport report =
                ess.take(ess.file("liste.csv", "nom;tel", "A;299123456", "B;02 99 12 34 56 / 06 12 34 56 78"));
        assertThat(report.issues()).noneMatch(LineIssue::blocking);
        assertThat(report.issues().stream().map(ImportStructuresTest::said))
                .containsExactly(
                        "Ce numéro de téléphone a perdu son zéro au début (un tableur l’efface)."
                                + " Serait-ce 02 99 12 34 56\u202f?",
                        "Ce n’est pas un numéro de téléphone français à dix chiffres, par exemple 02 99 12 34 56."
                                + " Un seul numéro est attendu.");
        assertThat(ess.names("")).containsExactly("A", "B");
        assertThat(profile("A").value(Fields.PHONE)).isEmpty();
    }

    @Test
    void imp5_everyProblemComesAtOnceAndEveryColumnIsMappedOrIgnored() {
        ImportReport report = ess.take(ess.file(
                "liste.csv",
                "Nom;N° SIREN;Date de création;Nom;Couleur;",
                ";;;;;x",
                "Ok;24350013;31/02/2020;autre;bleu;",
                "Bon;243500193;01/02/2020;;;",
                "Long;800329849;2020-02-01;;;;;décalé"));
        assertThat(report.mapping().columns())
                .extracting(
                        MappedColumn::header,
                        MappedColumn::isMapped,
                        column -> FRENCH.text(column.reason().key()))
                .containsExactly(
                        tuple("Nom", true, "en-tête connu"),
                        tuple("N° SIREN", true, "en-tête connu"),
                        tuple("Date de création", true, "en-tête connu"),
                        tuple("Nom", false, "ignorée\u00a0: en-tête en double"),
                        tuple("Couleur", false, "ignorée\u00a0: en-tête inconnu"),
                        tuple("", false, "ignorée\u00a0: sans en-tête"));
        assertThat(report.issues())
                .extracting(LineIssue::line, LineIssue::column, LineIssue::value, LineIssue::blocking)
                .containsExactly(
                        tuple(2L, "Nom", "", true),
                        tuple(3L, "N° SIREN", "24350013", true),
                        tuple(3L, "Date de création", "31/02/2020", false),
                        tuple(4L, "N° SIREN", "243500193", true),
                        tuple(5L, "", "", true));
        assertThat(said(report.issues().get(3))).contains("243500139");
        assertThat(report.counts()).isEqualTo(new Counts(4, 4, 0, 0, 0, 0));
    }

    @Test
    void imp6_theSameFileTwiceChangesNothingAndACorrectedOneShowsWhatMoved() {
        String header = "nom;siren;ville";
        Path file = ess.file("liste.csv", header, "A;800329849;Rennes", "B;338365059;Rennes", "C;;Bruz");
        assertThat(ess.take(file).counts()).isEqualTo(new Counts(3, 0, 3, 0, 0, 0));
        String before = ess.export(ExportFormat.JSON);
        assertThat(ess.take(file).counts()).isEqualTo(new Counts(3, 0, 0, 0, 3, 0));
        assertThat(ess.export(ExportFormat.JSON)).isEqualTo(before);

        ess.file("liste.csv", header, "A;800329849;Bruz", "C;;Bruz", "D;;Acigné");
        ImportReport corrected = ess.take(file);
        assertThat(corrected.counts()).isEqualTo(new Counts(3, 0, 1, 1, 1, 1));
        assertThat(corrected.absent()).extracting(Bearer::name).containsExactly("B");
        assertThat(ess.names("")).containsExactly("A", "B", "C", "D");
    }

    @Test
    void severalRowsAboutOneStructureMakeOneRecordWhereverTheyStand() {
        Path file = ess.file(
                "liste.csv", "nom;siren;sigle;objet", "A;800329849;;", "B;;;", "A bis;800329849;AB;le réemploi");
        assertThat(ess.take(file).counts()).isEqualTo(new Counts(3, 0, 2, 0, 0, 0));
        assertThat(ess.get("800329849").profile().value(Fields.NAME)).contains("A");
        assertThat(ess.get("800329849").profile().value(Fields.SIGLE)).contains("AB");
        assertThat(ess.take(file).counts()).isEqualTo(new Counts(3, 0, 0, 0, 2, 0));
    }

    @Test
    void rowsThatShareAnotherNumberMakeOneRecordButTwoSirenNever() {
        Path file = ess.file(
                "liste.csv",
                "nom;siren;rna;sigle",
                "Sans SIREN;;W353012345;SS",
                "Avec;800329849;W353012345;",
                "Autre;338365059;W353067890;",
                "Encore autre;243500139;W353067890;",
                "À qui ?;;W353067890;");
        ImportReport report = ess.take(file);
        assertThat(report.counts()).isEqualTo(new Counts(5, 0, 4, 0, 0, 0));
        assertThat(ess.get("800329849").profile().value(Fields.SIGLE)).contains("SS");
        assertThat(ess.lookUp("W353067890")).hasSize(3);
        assertThat(report.issues())
                .filteredOn(issue -> issue.line() == 3)
                .singleElement()
                .satisfies(issue -> assertThat(said(issue)).contains("ligne 2"));
        assertThat(ess.take(file).counts()).isEqualTo(new Counts(5, 0, 0, 0, 4, 0));
    }

    @Test
    void whatARowSaysOtherwiseThanAnEarlierOneIsReported() {
        ImportReport report =
                ess.take(ess.file("liste.csv", "nom;ville;objet", "Amicale;Rennes;un", "Amicale;Rennes;deux"));
        assertThat(report.counts()).isEqualTo(new Counts(2, 0, 1, 0, 0, 0));
        assertThat(report.issues())
                .extracting(LineIssue::line, LineIssue::column, LineIssue::blocking)
                .containsExactly(tuple(3L, "objet", false));
    }

    @Test
    void damagedDatesCodesAndYearsAreSaidAndNeverStopTheOthers() {
        ImportReport report = ess.take(ess.file(
                "liste.csv",
                "nom;effectif;code insee;esus depuis;esus jusqu'au",
                "A;12 0000;;;",
                "B;;35O47;;",
                "C;;;2026-01-01;2025-01-01",
                "D;12 2023;35238;2024-01-01;2028-12-31"));
        assertThat(report.issues()).extracting(LineIssue::line).containsExactly(2L, 3L, 4L);
        assertThat(report.issues()).noneMatch(LineIssue::blocking);
        assertThat(ess.names("")).containsExactly("A", "B", "C", "D");
        assertThat(ess.export(ExportFormat.CSV)).contains("12 2023");
    }

    @Test
    void noTableTakesTheNameOfTheMission() {
        Source mission = new Source("Mission", SourceKind.DECLARATION);
        Path file = ess.file("liste.csv", "nom;siren", "A;800329849");
        assertThatThrownBy(() -> ess.run(EmbeddedEss.statedBy(mission, command(file))))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_FILTER));
    }

    @Test
    void theLinesSetAsideAreWrittenAsTheyStandWithTheirReasons() {
        Path file = ess.file("liste.csv", "nom;siren", "A;800329849", "B;800329848", "C;x");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ess.use(ImportStructures.class)
                .writeSetAside(command(file), new RejectedLines.Wording("Ligne", "Motif", FRENCH::say), out);
        Path mended = folder.resolve("rejets.csv");
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("B;800329848;3;"))
                .anyMatch(line -> line.startsWith("C;x;4;"));
        assertThat(mended).doesNotExist();
    }

    @Test
    void aTableWithoutNamesOrNumbersIsRefusedAndNothingChanges() {
        assertRefused(ErrorCode.NO_NAME_COLUMN, "commune,code postal", "Rennes,35000");
        assertRefused(ErrorCode.HEADER_NOT_FOUND, "a,b", "1,2");
        assertRefused(ErrorCode.FILE_EMPTY, new String[0]);
        assertThat(ess.database()).doesNotExist();
    }

    private void assertRefused(ErrorCode code, String... lines) {
        Path file = ess.file("mauvais.csv", lines);
        assertThatThrownBy(() -> ess.take(file))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void whatIsToBeSaidOfManyLinesIsSaidInTheirOrder() {
        ess.take(ess.file("avant.csv", "nom;siret;rna", "Une;23350001600040;W353012345"));
        Stream<String> plain = IntStream.range(0, 1_200).mapToObj(i -> "Structure " + i + ";;");
        List<String> lines =
                new ArrayList<>(Stream.concat(Stream.of("nom;siret;rna"), plain).toList());
        lines.set(1, "Autre;38047555800058;W353012345");
        for (int line : List.of(4, 700, 1_100)) {
            lines.set(line - 1, "Fausse;1;");
        }
        Path file = ess.file("liste.csv", lines.toArray(String[]::new));

        ImportReport compared = ess.run(rehearsed(command(file)));
        ImportReport report = ess.take(file);

        assertThat(report.issues()).extracting(LineIssue::line).containsExactly(2L, 4L, 700L, 1_100L);
        assertThat(compared.issues()).isEqualTo(report.issues());
        assertThat(compared.counts()).isEqualTo(report.counts());
        assertThat(report.counts().added()).isEqualTo(1_197);
    }

    @Test
    void anImportIsOneOperationWithItsJournal() {
        ImportReport report = ess.take(ess.file("liste.csv", "nom;siren", "A;800329849", "B;800329848"));
        var operation = ess.use(ConsultOperations.class)
                .get(report.operation().orElseThrow().toString());
        assertThat(operation.operation().subject()).isEqualTo("liste.csv");
        assertThat(operation.operation().counts()).containsEntry("added", 1L).containsEntry("set-aside", 1L);
        assertThat(operation.entries()).hasSize(1);
    }
}
