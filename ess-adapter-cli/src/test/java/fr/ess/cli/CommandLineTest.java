package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.shared.Language;
import fr.ess.cli.EssFixture.Run;
import fr.ess.cli.boot.EssCommand;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Grammar;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every command: exit codes, streams, languages, databases that cannot be had. */
class CommandLineTest {

    @TempDir
    Path directory;

    @Test
    void cli2_exitCodesAreDistinctAndEveryKindOfErrorHasOne() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number))
                .doesNotHaveDuplicates()
                .containsExactly(0, 1, 2, 3, 4, 70);
        assertThat(Arrays.stream(ErrorCode.Kind.values()).map(ExitCode::of))
                .doesNotContain(ExitCode.DONE, ExitCode.NEGATIVE);
    }

    @Test
    void cli2_theHelpDocumentsTheExitCodesInBothLanguages() {
        EssFixture ess = EssFixture.in(directory);
        assertThat(ess.type("ess --help").succeeds().out())
                .contains("Codes de sortie :", " 0  c’est fait", "70  panne");
        assertThat(ess.type("ess --help --lang en").succeeds().out())
                .contains("Exit codes:", " 0  done", "70  failure");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | ess territory list
            0  | ess structure explain 344613658
            1  | ess import structures refused.csv
            2  | ess structure search --limit many
            2  | ess structure search --as-of demain
            2  | ess structure find
            2  | ess structure
            2  | ess
            2  | ess structure show
            2  | ess structure search --lang de
            2  | ess structure search --format xml
            2  | ess structure search --format geojson
            2  | ess structure search --facet couleur=bleu
            2  | ess structure search --page n'importe
            2  | ess structure add X --set couleur=bleu
            2  | ess import structures missing.csv
            2  | ess import structures document.pdf
            2  | ess import structures .
            2  | ess demo --no-serve --db refused.csv
            3  | ess structure show 552100554
            3  | ess territory show atlantide
            3  | ess territory define pays-de-rennes
            3  | ess operation show 0000000000000
            3  | ess structure search --db nowhere.db
            70 | ess structure search --db refused.csv
            """)
    void cli2_eachOutcomeHasItsExitCode(int code, String command) {
        EssFixture ess = EssFixture.withDemonstration(directory);
        ess.write("refused.csv", "Nom;SIREN", "Un;1", "Deux;22");
        ess.write("document.pdf", "%PDF-1.7", "…");

        Run run = ess.type(command).fails(code);

        assertThat(run.err() + run.out()).doesNotContain("Exception", "Erreur interne", "\tat ", "{");
        if (code > 1) {
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --lang en"})
    void errorsSayWhatIsWrongAndWhatToDo(String language) {
        EssFixture ess = EssFixture.withDemonstration(directory);
        String err = ess.type("ess structure serch" + language).fails(2).err();
        assertThat(err).contains("serch").contains("search ?".substring(0, 6)).hasLineCount(1);
    }

    @Test
    void theTechnicalDetailIsShownWhenAsked() {
        EssFixture ess = EssFixture.withDemonstration(directory);
        assertThat(ess.type("ess -v territory show atlantide").fails(3).err())
                .contains("« atlantide »")
                .contains("\tat fr.ess.");
    }

    @Test
    void generalOptionsComeBeforeOrAfterTheCommand() {
        EssFixture ess = EssFixture.withDemonstration(directory);
        String after = ess.type("ess structure search cigales --format json --lang en")
                .succeeds()
                .out();
        assertThat(ess.type("ess --format json --lang en structure search cigales")
                        .succeeds()
                        .out())
                .isEqualTo(after);
        assertThat(ess.type("ess --format json structure --lang=en search cigales")
                        .succeeds()
                        .out())
                .isEqualTo(after);
    }

    @Test
    void theDatabaseComesFromTheOptionThenFromTheEnvironment() throws Exception {
        EssFixture ess = EssFixture.withDemonstration(directory);
        Files.move(ess.file("ess.db"), ess.file("ailleurs.db"));
        ess.type("ess territory list").fails(3);
        ess.type("ess territory list --db ailleurs.db").succeeds();
        ess.withVariable("ESS_DB", "ailleurs.db").type("ess territory list").succeeds();
    }

    @Test
    void cli3_readsAReadOnlyDataSetWithoutNetworkOrHome() throws Exception {
        EssFixture ess = EssFixture.withDemonstration(directory);
        Path database = ess.file("ess.db");
        byte[] before = Files.readAllBytes(database);
        assertThat(database.toFile().setReadOnly()).isTrue();
        assertThat(directory.toFile().setReadOnly()).isTrue();
        try {
            for (String command : new String[] {
                "ess structure search rennes --territory pays-de-rennes --facets",
                "ess structure show 328163589",
                "ess structure explain 328163589",
                "ess structure export --format geojson",
                "ess territory show pays-de-rennes",
                "ess panorama --territory pays-de-rennes",
                "ess operation list"
            }) {
                ess.type(command).succeeds();
            }
        } finally {
            assertThat(directory.toFile().setWritable(true)).isTrue();
            assertThat(database.toFile().setWritable(true)).isTrue();
        }
        assertThat(database).hasBinaryContent(before);
    }

    @Test
    void theDemonstrationForMachinesIsItsPanoramaAlone() {
        String json = EssFixture.in(directory)
                .type("ess demo --no-serve --format json")
                .succeeds()
                .out();
        assertThat(json).startsWith("{").endsWith("}\n");
    }

    @Test
    void machineOutputStaysOnTheStandardOutput() {
        EssFixture ess = EssFixture.withDemonstration(directory);
        ess.write("deux.csv", "Nom;SIREN", "Un;328163589", "Deux;1");
        String json = ess.type("ess import structures deux.csv --dry-run --format json")
                .succeeds()
                .out();
        assertThat(json).startsWith("{").endsWith("}\n").contains("\"set_aside\": 1");
        String csv = ess.type("ess structure search --format csv --limit 2")
                .succeeds()
                .out();
        assertThat(csv.lines()).hasSize(3).first().asString().startsWith("id;name;sigle;siren;family");
    }

    @Test
    void everyCommandHasItsTextsInBothLanguages() {
        Set<String> french = texts(Language.FR);
        assertThat(french).hasSizeGreaterThan(15).isEqualTo(texts(Language.EN));
        EssFixture ess = EssFixture.in(directory);
        for (String command : french) {
            for (String language : new String[] {"fr", "en"}) {
                ess.type(command + " --help --lang " + language).succeeds();
            }
        }
    }

    private static Set<String> texts(Language language) {
        return new Grammar(EssCommand.commands(), new Words(language))
                .list().stream().map(spec -> spec.qualifiedName()).collect(Collectors.toSet());
    }

    @Test
    void tablesFitTheScreen() {
        EssFixture ess = EssFixture.withDemonstration(directory).onAScreenOf(60);
        for (String command : new String[] {
            "ess structure search --limit 50", "ess territory show pays-de-rennes", "ess operation list", "ess panorama"
        }) {
            assertThat(ess.type(command).succeeds().lines())
                    .filteredOn(line -> !line.contains("--page"))
                    .allSatisfy(
                            line -> assertThat(line.length()).isLessThanOrEqualTo(command.contains("list") ? 78 : 62));
        }
    }
}
