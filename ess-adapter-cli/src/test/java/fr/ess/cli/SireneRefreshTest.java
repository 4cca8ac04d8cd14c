package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.structure.sirene.EstablishmentColumn;
import fr.ess.application.structure.sirene.StockColumn;
import fr.ess.application.structure.sirene.UnitColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next deliveries of SIRENE: what they change, and what they must not. */
class SireneRefreshTest {

    private static final String UNITS = "StockUniteLegale-exemple.csv";
    private static final String SITES = "StockEtablissement-exemple.csv";

    @TempDir
    Path directory;

    private EssFixture ess;

    @BeforeEach
    void importOctober() {
        ess = EssFixture.in(directory);
        ess.copy(UNITS);
        ess.copy(SITES);
        ess.type("ess territory define pays-de-rennes").succeeds();
        ess.type(command(UNITS, SITES, "--territory pays-de-rennes --date 2026-10-31"))
                .succeeds();
    }

    private static String command(String units, String sites, String options) {
        return "ess import sirene --units " + units + " --establishments " + sites + " " + options;
    }

    /** Files that say otherwise, for a command. */
    private String delivery(UnaryOperator<String> units, UnaryOperator<String> sites, String options)
            throws IOException {
        Files.writeString(directory.resolve("u.csv"), units.apply(Files.readString(directory.resolve(UNITS))));
        Files.writeString(directory.resolve("e.csv"), sites.apply(Files.readString(directory.resolve(SITES))));
        return command("u.csv", "e.csv", options);
    }

    private String november(UnaryOperator<String> units, UnaryOperator<String> sites) throws IOException {
        return delivery(units, sites, "--territory pays-de-rennes --date 2026-11-30");
    }

    private String shown(String siren) {
        return ess.type("ess structure show " + siren).succeeds().out().replaceAll("\\s+", " ");
    }

    @Test
    void whatAUnitMasksFromNowOnIsNeitherToldNorKeptNorBroughtBack() throws IOException {
        String november = november(
                units -> units.replace("900100017,O,", "900100017,P,"),
                sites -> sites.replaceAll("(?m)^(900100017,\\d+,\\d+),O,", "$1,P,"));
        for (String format : List.of("table", "json", "csv")) {
            assertThat(ess.type(november + " --dry-run --format " + format)
                            .succeeds()
                            .out())
                    .contains("ATELIERS DU CANAL")
                    .doesNotContain("CHATILLON", "PEUPLIERS", "\"LAC\"");
        }
        assertThat(ess.type(november).succeeds().out())
                .contains("a déménagé                         0", "modifiée                           1")
                .doesNotContain("CHATILLON", "PEUPLIERS");

        ess.type("ess bundle export tout").succeeds();
        try (Stream<Path> files = Files.walk(directory.resolve("tout"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("CHATILLON", "PEUPLIERS", "352100");
            }
        }
        undoTheLatest();
        assertThat(shown("900100017")).contains("LES ATELIERS DU CANAL").doesNotContain("CHATILLON", "PEUPLIERS");
        assertThat(ess.type("ess structure search chatillon --format csv")
                        .succeeds()
                        .lines())
                .hasSize(1);
    }

    private void undoTheLatest() {
        String latest =
                ess.type("ess operation list --format csv").succeeds().lines().get(1);
        ess.run("operation", "undo", latest.substring(0, latest.indexOf(';'))).succeeds();
    }

    @Test
    void whatAUnitMasksIsTakenOutOfWhatWasUndoneToo() throws IOException {
        undoTheLatest();
        ess.type(november(
                        units -> units.replace("900100017,O,", "900100017,P,"),
                        sites -> sites.replaceAll("(?m)^(900100017,\\d+,\\d+),O,", "$1,P,")))
                .succeeds();
        ess.type("ess bundle export tout").succeeds();
        try (Stream<Path> files = Files.walk(directory.resolve("tout"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("CHATILLON", "PEUPLIERS");
            }
        }
    }

    @Test
    void aUnitThatWasMergedWithAnotherKeepsWhatSireneSaysOfBoth() throws IOException {
        ess.type("ess structure add \"La Commune\" --set siren=900100082").succeeds();
        ess.type("ess duplicate merge 900100017 900100082").succeeds();
        String again = command(UNITS, SITES, "--territory pays-de-rennes --date 2026-10-31");
        assertThat(ess.type(again).succeeds().out()).containsPattern("modifiée +[01]\n");
        assertThat(ess.type(again).succeeds().out()).containsPattern("inchangée +8\n");
        assertThat(shown("900100017")).contains("DE CHATILLON", "PLACE DE LA MAIRIE");
    }

    @Test
    void imp6_theDeliveryOfAnotherTerritoryTakesNoPlaceAway() throws IOException {
        ess.type("ess territory define nantes --commune 44109 --from 2026-01-01")
                .succeeds();
        ess.type(command(UNITS, SITES, "--territory nantes --date 2026-10-31")).succeeds();
        assertThat(shown("900100025")).contains("8 PLACE HOCHE, 35000 RENNES", "QUAI DE LA FOSSE");

        assertThat(ess.type(command(UNITS, SITES, "--territory pays-de-rennes --date 2026-10-31"))
                        .succeeds()
                        .out())
                .contains("inchangée                          8");
        assertThat(shown("900100025")).contains("8 PLACE HOCHE, 35000 RENNES", "QUAI DE LA FOSSE");
    }

    @Test
    void imp6_aUnitThatIsNoCandidateAnyMoreIsFollowedAndOneThatIsGoneIsNamed() throws IOException {
        String november = november(
                units -> units.replaceAll("(?m)^(900100041.*),2008-01-01,A,(.*),O,O,N", "$1,2026-11-30,C,$2,N,O,N")
                        .replaceAll("(?m)^900100033.*\n", ""),
                sites -> sites);
        assertThat(ess.type(november).succeeds().out())
                .contains("a cessé                            1")
                .contains("1 structure connue par un envoi précédent", "ENTRAIDE DE BRUZ");
        assertThat(shown("900100041")).contains("Cessée");
        assertThat(shown("900100033")).contains("ENTRAIDE DE BRUZ");
    }

    @Test
    void aRowThatCannotBeReadTakesNoPlaceAwayAndFilesWithoutAReadableRowAreANo() throws IOException {
        assertThat(ess.type(november(
                                units -> units, sites -> sites.replaceAll("(?m)^(900100017,00020,\\d+),.*$", "$1,O")))
                        .succeeds()
                        .out())
                .contains("inchangée                          6", "laissée de côté")
                .doesNotContain("n’est plus dans le fichier");
        assertThat(shown("900100017")).contains("AVENUE DES PEUPLIERS");

        assertThat(ess.type(november(units -> units.replaceAll("(?m)^900100(\\d{3}),", "?$1,"), sites -> sites))
                        .fails(1)
                        .out())
                .contains("laissée de côté");
    }

    @Test
    void aDeliveryThatFailsHalfwayLeavesTheDatabaseAsItWasAndGoesInOnceItIsWhole() throws IOException {
        StringBuilder units = new StringBuilder(header(UnitColumn.values()));
        StringBuilder sites = new StringBuilder(header(EstablishmentColumn.values()));
        for (int i = 0; i < 2_500; i++) {
            String siren = checked("8%07d".formatted(i));
            String siret = checked(siren + "0001");
            units.append("%s,O,2001-03-12,,,,,2008-01-01,A,UNITE %d,,9220,94.99Z,NAFRev2,,\n".formatted(siren, i));
            sites.append("%s,%s,O,true,,1,,RUE,DU PORT,35000,RENNES,35238,,,2008-01-01,A\n".formatted(siren, siret));
        }
        String before = ess.type("ess structure export --format csv").succeeds().out();
        String first = checked("80000000");
        assertThat(ess.type(delivery(any -> units.toString(), any -> sites + first + ",,,,,,,,,,,,,,,\n", "--all"))
                        .fails(2)
                        .err())
                .contains("n’est pas dans l’ordre");
        assertThat(ess.type("ess structure export --format csv").succeeds().out())
                .isEqualTo(before);

        assertThat(ess.type(delivery(any -> units.toString(), any -> sites.toString(), "--all"))
                        .succeeds()
                        .out())
                .containsPattern("nouvelle +2 500");
    }

    private static <C extends Enum<C> & StockColumn> String header(C[] columns) {
        return Stream.of(columns).map(StockColumn::header).collect(Collectors.joining(",")) + "\n";
    }

    /** The digits with the one that makes the sum of Luhn a multiple of ten. */
    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    @Test
    void aListOfADepartementSaysNothingOfAUnitThatHasOnlyClosedPlacesThere() throws IOException {
        String list = """
                SIREN,Nom ou raison sociale de l'entreprise,Famille juridique de l'entreprise,\
                Code du département de l'établissement
                900100017,LES ATELIERS DU CANAL,Associations,35
                """;
        Files.writeString(directory.resolve("liste.csv"), list);
        String importing = "ess import ess-list liste.csv --date 2026-11-30 --dry-run --format json";
        String before = ess.type(importing).succeeds().out();
        ess.type(november(
                        units -> units,
                        sites -> sites.replaceAll("(?m)^(900100025,00023,.*),2008-01-01,A,", "$1,2026-11-15,F,")))
                .succeeds();

        assertThat(before).contains("\"not_listed\": 6");
        assertThat(ess.type(importing).succeeds().out()).contains("\"not_listed\": 5");
    }

    @Test
    void aPerimeterThatIsNotKnownThatDayIsRefused() {
        ess.type("ess territory define plus-tard --commune 35238 --from 2027-01-01")
                .succeeds();
        assertThat(ess.type(command(UNITS, SITES, "--territory plus-tard --date 2026-10-31"))
                        .fails(2)
                        .err())
                .contains("plus-tard");
    }
}
