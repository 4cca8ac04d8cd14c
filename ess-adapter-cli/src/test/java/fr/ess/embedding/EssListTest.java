package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.DirectoryImages.State;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.evidence.EssListReport;
import fr.ess.application.structure.evidence.EssListReport.Unit;
import fr.ess.application.structure.evidence.ImportEssList;
import fr.ess.application.structure.evidence.ImportEssListCommand;
import fr.ess.application.structure.evidence.MarkComparison.Difference;
import fr.ess.application.structure.intake.IntakeIssue;
import fr.ess.application.structure.intake.RegisterReport;
import fr.ess.application.structure.intake.RegisterReport.Counts;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.ValueIssue;
import fr.ess.domain.structure.qualification.MarkDifference;
import fr.ess.domain.structure.qualification.MarkDifference.Cause;
import fr.ess.domain.structure.qualification.MarkDifference.Mark;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of ESS France: its true header, and what it proves about a directory. */
class EssListTest {

    private static final Actor MISSION = new Actor("test");
    private static final LocalDate MAY_2023 = LocalDate.of(2023, 5, 23);
    private static final LocalDate MAY_2026 = LocalDate.of(2026, 5, 23);
    private static final String HEADER =
            "SIREN,Nom ou raison sociale de l'entreprise,Famille juridique de l'entreprise,"
                    + "Code postal,Libellé de la commune de l'établissement,Code du département de l'établissement,"
                    + "Département de l'établissement,Région de l'établissement";

    @TempDir
    Path folder;

    private EmbeddedEss ess;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
        ess.use(DefineTerritory.class).defineShipped("pays-de-rennes", false, MISSION);
    }

    @AfterEach
    void close() {
        ess.close();
    }

    private static String line(String siren, String name) {
        return siren + "," + name + ",Associations,35000,RENNES,35,Ille-et-Vilaine,Bretagne";
    }

    private EssListReport take(LocalDate on, String... lines) {
        return take(Optional.empty(), false, on, lines);
    }

    private EssListReport take(Optional<String> territory, boolean add, LocalDate on, String... lines) {
        Path file = ess.file("liste-ess.csv", lines);
        return ess.use(ImportEssList.class)
                .run(
                        new ImportEssListCommand(file, territory, add, on, EmbeddedEss.TODAY, false, MISSION),
                        Progress.SILENT);
    }

    private void know(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "Nom;SIREN;Catégorie juridique;Commune;Date de création;État administratif;Date de cessation";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        assertThat(ess.take(ess.file("registre.csv", lines)).counts().setAside())
                .isZero();
    }

    private Optional<MarkDifference> difference(String reference) {
        return ess.explain(reference).differences().stream()
                .filter(one -> one.mark() == Mark.ESS_FRANCE_LIST)
                .findFirst();
    }

    @Test
    void ess2_everyDifferenceHasOneCauseWithTheDateOfTheList() {
        know(
                "Sur la liste;328163589;9220;Rennes;1983-01-01;A;",
                "Société;338365059;5499;Rennes;1987-01-01;A;",
                "Disparue;800329849;9220;Rennes;2014-01-01;C;2024-06-30",
                "Jeune;829721869;9220;Rennes;2024-01-15;A;",
                "Oubliée;334413770;9220;Rennes;1986-01-01;A;");
        ess.run(EmbeddedEss.statedBy(
                new Source("document lu", fr.ess.domain.shared.SourceKind.VERIFIED_DOCUMENT),
                EmbeddedEss.command(ess.file(
                        "esus.csv",
                        "SIREN;Début agrément ESUS;Fin agrément ESUS",
                        "338365059;2024-01-01;2028-12-31"))));

        EssListReport report = take(MAY_2023, HEADER, line("328163589", "SUR LA LISTE"), line("800329849", "DISPARUE"));

        assertThat(report.listed()).isEqualTo(2);
        assertThat(report.notListed()).isEqualTo(3);
        assertThat(report.marks().agreeing()).isEqualTo(1);
        assertThat(report.marks().differences())
                .extracting(
                        Difference::cause,
                        Difference::count,
                        one -> one.first().get(0).name())
                .containsExactly(
                        tuple(Cause.COMMERCIAL_COMPANY, 1L, "Société"),
                        tuple(Cause.INACTIVE, 1L, "Disparue"),
                        tuple(Cause.NEWER_THAN_LIST, 1L, "Jeune"),
                        tuple(Cause.ERROR_OF_SOURCE, 1L, "Oubliée"));
        for (String reference : List.of("338365059", "800329849", "829721869", "334413770")) {
            assertThat(difference(reference).map(one -> one.stated().date()))
                    .as(reference)
                    .contains(MAY_2023);
        }
        assertThat(difference("328163589")).isEmpty();
    }

    @Test
    void ess2_aLaterListIsTheOneThatIsCited() {
        know("Jeune;829721869;9220;Rennes;2024-01-15;A;");
        take(MAY_2023, HEADER, line("328163589", "UNE AUTRE"));
        assertThat(difference("829721869").map(MarkDifference::cause)).contains(Cause.NEWER_THAN_LIST);

        EssListReport later = take(MAY_2026, HEADER, line("328163589", "UNE AUTRE"));

        assertThat(later.taken().counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 0, 1, 0));
        assertThat(difference("829721869").map(MarkDifference::cause)).contains(Cause.ERROR_OF_SOURCE);
        assertThat(difference("829721869").map(one -> one.stated().date())).contains(MAY_2026);
    }

    @Test
    void whatOnlyProvesSomethingLeavesTheImageOfTheDirectoryAsItIs() {
        know("Rennes Verte;328163589;9220;Rennes;1983-01-01;A;", "Société;338365059;5499;Rennes;1987-01-01;A;");
        IndexDirectory index = ess.use(IndexDirectory.class);
        index.run(true);

        assertThat(take(MAY_2026, HEADER, line("338365059", "SOCIETE")).listed())
                .isEqualTo(1);

        assertThat(index.run(false).before())
                .as("an association proved to be one")
                .isEqualTo(State.CURRENT);
        assertThat(ess.get("338365059").profile().value(Fields.ESS_FRANCE_LISTED))
                .contains(true);
    }

    private static List<String> sirens(int many) {
        return Stream.iterate(100_000_000, number -> number + 1)
                .map(number -> Integer.toString(number))
                .filter(number -> Siren.tryParse(number).isPresent())
                .limit(many)
                .toList();
    }

    @Test
    void aListOfManyLinesIsTakenInOnceEachInItsOrderADayLaterAndBack() {
        int many = 1_200;
        List<String> sirens = sirens(many);
        know(sirens.stream()
                .map(siren -> "Structure;" + siren + ";9220;Rennes;1983-01-01;A;")
                .toArray(String[]::new));
        String[] list = Stream.concat(Stream.of(HEADER), sirens.stream().map(siren -> line(siren, "STRUCTURE")))
                .toArray(String[]::new);

        assertThat(rehearse(MAY_2023, list).counts()).isEqualTo(new Counts(many, 0, 0, 0, many, 0, 0, 0, 0));
        EssListReport report = take(MAY_2023, list);
        assertThat(report.listed()).isEqualTo(many);
        assertThat(report.taken().counts()).isEqualTo(new Counts(many, 0, 0, 0, many, 0, 0, 0, 0));
        assertThat(report.taken().differences())
                .extracting(difference -> difference.line())
                .isSorted()
                .startsWith(2L, 3L, 4L);

        EssListReport later = take(MAY_2026, list);
        assertThat(later.taken().counts()).isEqualTo(new Counts(many, 0, 0, 0, 0, 0, 0, many, 0));
        String last = sirens.get(many - 1);
        assertThat(statedOn(last)).contains(MAY_2026);
        ess.use(UndoOperation.class)
                .undo(later.taken().operation().orElseThrow().toString(), MISSION);
        assertThat(statedOn(last)).contains(MAY_2023);
    }

    private Optional<LocalDate> statedOn(String siren) {
        return ess.get(siren).profile().stated(Fields.ESS_FRANCE_LISTED).stream()
                .map(stated -> stated.date())
                .findFirst();
    }

    @Test
    void knownAndUnknownLinesTakeTurns() {
        int many = 60;
        List<String> sirens = sirens(many);
        know(IntStream.range(0, many)
                .filter(i -> i % 3 > 0)
                .mapToObj(i -> "Structure " + i + ";" + sirens.get(i) + ";9220;Rennes;1983-01-01;A;")
                .toArray(String[]::new));
        String[] list = Stream.concat(
                        Stream.of(HEADER),
                        IntStream.range(0, many).mapToObj(i -> line(sirens.get(i), "STRUCTURE " + i)))
                .toArray(String[]::new);

        EssListReport report = take(Optional.of("pays-de-rennes"), true, MAY_2026, list);

        assertThat(report.listed()).isEqualTo(many);
        assertThat(report.taken().counts()).isEqualTo(new Counts(many, 0, 0, many / 3, 2 * many / 3, 0, 0, 0, 0));
        assertThat(report.taken().differences())
                .extracting(difference -> difference.line())
                .isSorted();
        assertThat(ess.search("").total()).isEqualTo(many);
    }

    @Test
    void aRehearsalSaysWhatTheImportThenDoesOfStructuresThatShareANumberToo() {
        know("Un;328163589;9220;Rennes;1983-01-01;A;", "Deux;334413770;9220;Rennes;;A;");
        ess.run(EmbeddedEss.statedBy(
                new Source("autre", fr.ess.domain.shared.SourceKind.VERIFIED_DOCUMENT),
                EmbeddedEss.command(ess.file("autre.csv", "Nom;RNA;SIREN", "Un bis;W353000001;"))));
        String[] list = {HEADER, line("328163589", "UN"), line("334413770", "DEUX"), line("1", "FAUX")};

        RegisterReport rehearsed = rehearse(MAY_2026, list);
        RegisterReport taken = take(MAY_2026, list).taken();

        assertThat(rehearsed.counts()).isEqualTo(taken.counts());
        assertThat(rehearsed.issues()).isEqualTo(taken.issues());
        assertThat(rehearsed.differences()).isEqualTo(taken.differences());
    }

    private RegisterReport rehearse(LocalDate on, String... lines) {
        return ess.use(ImportEssList.class)
                .run(
                        new ImportEssListCommand(
                                ess.file("liste-ess.csv", lines),
                                Optional.empty(),
                                false,
                                on,
                                EmbeddedEss.TODAY,
                                true,
                                MISSION),
                        Progress.SILENT)
                .taken();
    }

    @Test
    void itIsEvidenceAndLeavesNamesAndPlacesToTheRegisters() {
        know("Rennes Verte;328163589;9220;Rennes;1983-01-01;A;");
        take(MAY_2026, HEADER, "328163589,ASS RENNES VERTE,Associations,35200,RENNES,35,Ille-et-Vilaine,Bretagne");

        assertThat(ess.get("328163589").profile().name()).isEqualTo("Rennes Verte");
        assertThat(ess.get("328163589").profile().isDisputed(Fields.NAME)).isFalse();
        assertThat(ess.get("328163589").profile().establishments()).hasSize(1);
        assertThat(ess.get("328163589").profile().value(Fields.ESS_FRANCE_LISTED))
                .contains(true);
        assertThat(ess.get("328163589").profile().value(Fields.FAMILY)).contains(EssFamily.ASSOCIATION);
    }

    @Test
    void imp6_theSameListTwiceChangesNothingAndALineGoneIsSaid() {
        know("Un;328163589;9220;Rennes;;A;", "Deux;334413770;9220;Rennes;;A;");
        String[] list = {HEADER, line("328163589", "UN"), line("334413770", "DEUX"), line("328163589", "UN ENCORE")};
        take(MAY_2023, list);

        EssListReport again = take(MAY_2023, list);
        assertThat(again.taken().counts()).isEqualTo(new Counts(3, 0, 0, 0, 0, 0, 0, 2, 0));

        EssListReport later = take(MAY_2026, HEADER, line("334413770", "DEUX"));
        assertThat(later.taken().counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0, 0, 1, 0));
        assertThat(ess.get("328163589").profile().value(Fields.ESS_FRANCE_LISTED))
                .contains(false);
    }

    @Test
    void theUnknownOfATerritoryAreNamedAndComeInOnlyWhenAsked() {
        know("Un;328163589;9220;Rennes;;A;");
        String[] list = {
            HEADER,
            line("328163589", "UN"),
            line("334413770", "INCONNUE D'ICI"),
            line("334413770", "INCONNUE D'ICI"),
            "800329849,D'AILLEURS,Associations,75011,PARIS,75,Paris,Île-de-France"
        };
        EssListReport plain = take(MAY_2026, list);
        assertThat(plain.missingInAll()).isZero();
        assertThat(plain.taken().counts().outside()).isEqualTo(3);

        EssListReport asked = take(Optional.of("pays-de-rennes"), false, MAY_2026, list);
        assertThat(asked.missing()).containsExactly(new Unit(3, "334413770", "INCONNUE D'ICI", "35000 RENNES"));
        assertThat(ess.names("")).containsExactly("Un");

        EssListReport added = take(Optional.of("pays-de-rennes"), true, MAY_2026, list);
        assertThat(added.taken().counts().added()).isEqualTo(1);
        assertThat(ess.get("334413770").profile().name()).isEqualTo("INCONNUE D'ICI");
        assertThat(ess.explain("334413770").legal().outcome().isQualified()).isTrue();
        assertThat(take(Optional.of("pays-de-rennes"), true, MAY_2026, list)
                        .taken()
                        .counts())
                .isEqualTo(new Counts(4, 1, 0, 0, 0, 0, 0, 2, 0));
    }

    @Test
    void lostZerosComeBackAndWhatIsNoSirenIsSetAside() {
        know("Ancienne;005880596;9220;Rennes;;A;");
        EssListReport report =
                take(MAY_2026, HEADER, line("5880596", "ANCIENNE"), line("328163598", "FAUSSE"), "328163589,COUPÉE");

        assertThat(report.listed()).isEqualTo(1);
        assertThat(report.taken().issues())
                .extracting(
                        issue -> issue.line(),
                        issue -> issue.value(),
                        issue -> issue.reason().code())
                .containsExactly(
                        tuple(3L, "328163598", ValueIssue.SIREN_SWAPPED_DIGITS),
                        tuple(4L, "", IntakeIssue.MISSING_CELLS));
    }

    @Test
    void anExtractSaysNothingOfThoseElsewhere() {
        know("Ici;328163589;9220;Rennes;;A;", "Ailleurs;334413770;9220;Brest;;A;");
        EssListReport report = take(MAY_2026, HEADER, line("800329849", "UNE AUTRE"));
        assertThat(report.notListed()).isEqualTo(1);
        assertThat(ess.get("334413770").profile().value(Fields.ESS_FRANCE_LISTED))
                .isEmpty();
    }

    @Test
    void ess7_aDecisionOfTheMissionStands() {
        know("Un;328163589;9220;Rennes;;A;");
        ess.run(EmbeddedEss.statedBy(
                Source.MISSION,
                EmbeddedEss.command(ess.file("mission.csv", "SIREN;Liste ESS France", "328163589;non"))));
        take(MAY_2026, HEADER, line("328163589", "UN"));
        assertThat(ess.get("328163589").profile().value(Fields.ESS_FRANCE_LISTED))
                .contains(false);
        assertThat(ess.get("328163589").profile().isDisputed(Fields.ESS_FRANCE_LISTED))
                .isTrue();
    }

    @Test
    void anotherFileIsRefusedAndAnImportCanBeUndone() {
        know("Un;328163589;9220;Rennes;;A;");
        assertThatThrownBy(() -> take(MAY_2026, "siren,nic,siret", "328163589,00018,32816358900018"))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.REGISTER_HEADER_UNKNOWN));

        EssListReport report = take(MAY_2026, HEADER, line("328163589", "UN"));
        ess.use(UndoOperation.class)
                .undo(report.taken().operation().orElseThrow().toString(), MISSION);
        assertThat(ess.get("328163589").profile().value(Fields.ESS_FRANCE_LISTED))
                .isEmpty();
    }
}
