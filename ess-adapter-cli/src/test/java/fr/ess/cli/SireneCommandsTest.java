package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SireneCommandsTest {

    private static final String UNITS = "StockUniteLegale-exemple.csv";
    private static final String SITES = "StockEtablissement-exemple.csv";
    private static final String OCTOBER = "ess import sirene --units " + UNITS + " --establishments " + SITES
            + " --territory pays-de-rennes --date 2026-10-31";
    private static final String NOVEMBER =
            "ess import sirene --units u.csv --establishments e.csv" + " --territory pays-de-rennes --date 2026-11-30";

    @TempDir
    Path directory;

    private EssFixture ess;

    @BeforeEach
    void copyTheFiles() {
        ess = EssFixture.in(directory);
        ess.copy(UNITS);
        ess.copy(SITES);
        ess.type("ess territory define pays-de-rennes").succeeds();
    }

    @Test
    void anEstablishmentInTheTerritoryBringsItsUnitWhereverItsSeatIs() {
        assertThat(ess.type(OCTOBER).succeeds().lines())
                .contains(
                        "SIRENE : 10 unités légales et 14 établissements lus.",
                        "  nouvelle                           7");
        assertThat(ess.type("ess structure show 900100025").succeeds().out().replaceAll("\\s+", " "))
                .contains("30 RUE OBERKAMPF, 75011 PARIS 11", "8 PLACE HOCHE, 35000 RENNES")
                .doesNotContain("QUAI DE LA FOSSE");
        assertThat(ess.type("ess structure search --format csv").succeeds().out())
                .doesNotContain("JARDINS DE NANTES", "COMMUNE D EXEMPLE");
    }

    @Test
    void dryRunSaysTheSameAndWritesNothing() {
        assertThat(ess.type(OCTOBER + " --dry-run").succeeds().lines())
                .contains("  nouvelle                           7");
        assertThat(ess.type("ess structure search --format csv")
                        .succeeds()
                        .out()
                        .lines())
                .hasSize(1);
    }

    @Test
    void allOfFranceNeedsToBeAskedFor() {
        String files = "ess import sirene --units " + UNITS + " --establishments " + SITES;
        assertThat(ess.type(files).fails(2).err())
                .contains("--territory TERRITOIRE pour celui-ci seulement, ou --all pour tout.");
        assertThat(ess.type(files + " --all --territory pays-de-rennes")
                        .fails(2)
                        .err())
                .contains("--all");
        assertThat(ess.type(files + " --all").succeeds().lines()).contains("  nouvelle                           8");
    }

    @Test
    void aUnitPartlyDisclosedKeepsWhatItMasksAndAPersonNeverComesIn() throws IOException {
        ess.type(OCTOBER).succeeds();
        assertThat(ess.type("ess structure show 900100033").succeeds().out())
                .contains("ENTRAIDE DE BRUZ (EXEMPLE)", "Siège : 900 100 033 00019, BRUZ")
                .doesNotContain("EDB", "[ND]");
        ess.type("ess bundle export tout").succeeds();
        try (Stream<Path> files = Files.walk(directory.resolve("tout"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("[ND]", "EDB", "900100058");
            }
        }
        assertThat(new String(Files.readAllBytes(directory.resolve("ess.db")), StandardCharsets.ISO_8859_1))
                .doesNotContain("[ND]", "EDB");
    }

    @Test
    void imp6_theSameFilesTwiceChangeNothingAndTheNextMonthOnlyWhatChanged() throws IOException {
        ess.type(OCTOBER).succeeds();
        String before = ess.type("ess structure search --format csv").succeeds().out();
        assertThat(ess.type(OCTOBER).succeeds().lines()).contains("  inchangée                          7");
        assertThat(ess.type("ess structure search --format csv").succeeds().out())
                .isEqualTo(before);

        nextMonth();
        assertThat(ess.type(NOVEMBER).succeeds().lines())
                .contains(
                        "  nouvelle                           0",
                        "  a cessé                            1",
                        "  a déménagé                         1",
                        "  modifiée                           1",
                        "  inchangée                          4");
        assertThat(ess.type("ess structure show 900100041").succeeds().out()).contains("Cessée", "30 novembre 2026");
    }

    @Test
    void anImportIsUndoneAsOne() throws IOException {
        ess.type(OCTOBER).succeeds();
        String before = ess.type("ess structure export --format csv").succeeds().out();
        nextMonth();
        ess.type(NOVEMBER).succeeds();
        String latest =
                ess.type("ess operation list --format csv").succeeds().lines().get(1);
        String operation = latest.substring(0, latest.indexOf(';'));
        ess.run("operation", "undo", operation).succeeds();
        assertThat(ess.type("ess structure export --format csv").succeeds().out())
                .isEqualTo(before);
    }

    @Test
    void ess7_whatTheMissionEnteredStandsAndTheDisagreementIsProposed() throws IOException {
        ess.type(OCTOBER).succeeds();
        ess.type("ess structure add \"Les Ateliers du canal\" --set siren=900100017")
                .succeeds();
        ess.type(OCTOBER).succeeds();
        nextMonth();
        ess.type(NOVEMBER).succeeds();

        assertThat(ess.type("ess structure show 900100017").succeeds().lines().get(0))
                .isEqualTo("Les Ateliers du canal");
        assertThat(ess.type("ess proposal list").succeeds().out()).contains("LES ATELIERS DU CANAL ET DE LA RANCE");
    }

    /** One unit changes its name, one moves and closes where it was, one ceases. */
    private void nextMonth() throws IOException {
        String units = Files.readString(directory.resolve(UNITS));
        String sites = Files.readString(directory.resolve(SITES));
        Files.writeString(
                directory.resolve("u.csv"),
                units.replace("LES ATELIERS DU CANAL (EXEMPLE)", "LES ATELIERS DU CANAL ET DE LA RANCE (EXEMPLE)")
                        .replaceAll("(?m)^(900100041.*),2008-01-01,A,", "$1,2026-11-30,C,"));
        Files.writeString(directory.resolve("e.csv"), sites.replace("14,,,,RUE,DES LOGES", "16,,,,RUE,DES LOGES"));
    }

    @Test
    void badFilesLeaveTheDatabaseAsItWas() throws IOException {
        ess.type(OCTOBER).succeeds();
        String before = ess.type("ess structure export --format csv").succeeds().out();
        Files.writeString(directory.resolve("2017.csv"), "\"SIREN\";\"NIC\";\"L1_NORMALISEE\"\n");
        List<String> lines = Files.readAllLines(directory.resolve(SITES));
        lines.add(lines.get(1));
        Files.write(directory.resolve("desordre.csv"), lines);
        for (List<String> bad : List.of(
                List.of(SITES, UNITS, "échangez les deux fichiers"),
                List.of("2017.csv", SITES, "format SIRENE d’avant 2019"),
                List.of(UNITS, "desordre.csv", "n’est pas dans l’ordre des numéros SIREN (ligne 16)"))) {
            assertThat(ess.run("import", "sirene", "--all", "--units", bad.get(0), "--establishments", bad.get(1))
                            .fails(2)
                            .err()
                            .replaceAll("\\s+", " "))
                    .contains(bad.get(2));
        }
        assertThat(ess.type("ess structure export --format csv").succeeds().out())
                .isEqualTo(before);
    }
}
