package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ess.cli.EssFixture.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on structures, on the data of the demonstration. */
class StructureCommandsTest {

    @TempDir
    Path directory;

    @Test
    void explainsByLawAndByStatisticsWithSourcesAndTexts() {
        String out = EssFixture.withDemonstration(directory)
                .type("ess structure explain 328163589")
                .succeeds()
                .out();
        assertThat(out).isEqualTo("""
                ASS RENNES VERTE : relève-t-elle de l’ESS au 1er juin 2026 ?

                Selon la loi : Fait partie de l’ESS par son statut (Association)
                  - La catégorie juridique 9220 est l’une des formes de l’ESS.
                    source : SIRENE et ESS France (registre public), 24 janvier 2026
                    texte : loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire, art. 1er II 1°

                Selon la statistique (INSEE) : Fait partie de l’ESS par son statut (Association)
                  - La catégorie juridique 9220 est l’une des formes de l’ESS.
                    source : SIRENE et ESS France (registre public), 24 janvier 2026
                  - L’activité 63.11Z NAFRev2 est comptée.
                    source : SIRENE et ESS France (registre public), 24 janvier 2026
                    texte : Insee, champ de l’économie sociale et solidaire : liste de catégories juridiques, moins les activités hors champ
                """);
    }

    @Test
    void saysThatAPlaceFindsOnlyKnownPositionsWhereItFindsNothing() {
        EssFixture ess = EssFixture.withDemonstration(directory);
        String said = "dont la position est connue";
        assertThat(ess.type("ess structure search --near -1.68,48.11")
                        .succeeds()
                        .out())
                .startsWith("0 structure")
                .contains(said);
        assertThat(ess.type("ess structure search introuvable").succeeds().out())
                .doesNotContain(said);
    }

    @Test
    void explainsTheDifferenceWithThePublicMarks() {
        assertThat(EssFixture.withDemonstration(directory)
                        .type("ess structure explain 829721869")
                        .succeeds()
                        .out())
                .contains("Selon la loi : Fait partie de l’ESS par son statut (Association)")
                .contains("Ce que disent les listes publiques")
                .contains(
                        "  - La liste ESS France (SIRENE et ESS France, 24 janvier 2026) dit non : la source se trompe.");
    }

    @Test
    void namesTheProofThatIsMissing() {
        EssFixture ess = EssFixture.withDemonstration(directory);
        String id = id(ess.type("ess structure search ENVIE --format csv").succeeds());
        assertThat(ess.type("ess structure explain " + id).succeeds().out()).isEqualTo("""
                ENVIE : relève-t-elle de l’ESS au 1er juin 2026 ?

                Selon la loi : Inconnu, à vérifier
                  - La catégorie juridique n’est pas connue.
                  → Pour trancher, il manque : la catégorie juridique.

                Selon la statistique (INSEE) : Inconnu, à vérifier
                  - La catégorie juridique n’est pas connue.
                  → Pour trancher, il manque : la catégorie juridique.
                """);
    }

    @Test
    void anAnswerDependsOnTheDayAsked() {
        EssFixture ess = EssFixture.withDemonstration(directory);
        assertThat(ess.type("ess structure explain 899612568 --as-of 2019-12-31")
                        .succeeds()
                        .out())
                .contains("Ne fait pas partie de l’ESS", "Elle n’existait pas encore");
        assertThat(ess.type("ess structure explain 899612568 --as-of 2020-02-01")
                        .succeeds()
                        .out())
                .contains("Selon la loi : Fait partie de l’ESS");
    }

    @Test
    void aSharedNumberShowsAllItsBearersAndTheConflict() {
        EssFixture ess = EssFixture.withDemonstration(directory);
        ess.write("rna.csv", "Nom;SIREN;RNA", "Rennes verte;328163589;W353020804");
        ess.type("ess import structures rna.csv").succeeds();

        Run run = ess.type("ess structure show W353020804").succeeds();

        assertThat(run.lines())
                .startsWith("2 structures portent « W353020804 » : les voici toutes.")
                .filteredOn(line -> line.startsWith("  ! Le RNA W353020804 est porté par 2 structures : "))
                .hasSize(2);
        assertThat(ess.type("ess structure explain W353020804").succeeds().out())
                .containsSubsequence("ASS RENNES VERTE : relève", "DEUXFLEURS : relève");
    }

    @Test
    void explainsTheRankOfEachResult() {
        assertThat(EssFixture.withDemonstration(directory)
                        .type("ess structure search cigales --explain")
                        .succeeds()
                        .out())
                .contains("Les Cigales")
                .contains("    6 points : mot du nom « cigales » 6");
    }

    @Test
    void countsTheResultsByFacetInEitherLanguage() {
        EssFixture ess = EssFixture.withDemonstration(directory);
        String french = ess.type(
                        "ess structure search --facet famille=association --facet statut=active --limit 1 --format json")
                .succeeds()
                .out();
        assertThat(ess.type(
                                "ess structure search --facet family=association --facet status=active --limit 1 --format json")
                        .succeeds()
                        .out())
                .isEqualTo(french);
        assertThat(ess.type("ess structure search --facets --limit 1")
                        .succeeds()
                        .out())
                .contains("Famille\n", "  Association", "family=association", "Information et communication");
    }

    @Test
    void walksAllPagesOnceEach() {
        EssFixture ess = EssFixture.withDemonstration(directory);
        StringBuilder names = new StringBuilder();
        String token = "";
        int seen = 0;
        do {
            Run page = ess.type("ess structure search rennes --limit 40 --format json" + token)
                    .succeeds();
            seen += (int) page.lines().stream()
                    .filter(line -> line.startsWith("      \"id\":"))
                    .count();
            names.append(page.out());
            token = page.lines().stream()
                    .filter(line -> line.startsWith("  \"next\": \""))
                    .map(line -> " --page " + line.substring(11, line.length() - 1))
                    .findFirst()
                    .orElse("");
        } while (!token.isEmpty());
        assertThat(names.toString()).contains("\"total\": " + seen + ",");
    }

    @Test
    void theRejectedLinesGoToAFileThatCanBeMended() throws Exception {
        EssFixture ess = EssFixture.in(directory);
        ess.write("liste.csv", "Nom;SIREN", "Juste;328163589", "Faux;328163598");

        Run run =
                ess.type("ess import structures liste.csv --rejects refus.csv").succeeds();

        assertThat(run.out())
                .startsWith("liste.csv : 2 lignes.\nStructures ajoutées : 1 ;")
                .contains("Format : CSV, encodage UTF-8, séparateur « ; »", "En-têtes : ligne 1, confiance ")
                .contains("  x Ligne 3, SIREN « 328163598 » : Ce SIREN est faux : deux chiffres semblent inversés.")
                .contains("Serait-ce 328163589 ?");
        assertThat(Files.readString(ess.file("refus.csv"), StandardCharsets.UTF_8))
                .contains("ligne du fichier d’origine;raison du refus")
                .contains("Faux;328163598;3;");
        ess.type("ess import structures liste.csv --rejects liste.csv").fails(2);
    }

    @Test
    void aDryRunSavesNothingAndTheSameFileTwiceChangesNothing() {
        EssFixture ess = EssFixture.withDemonstration(directory);
        ess.write("liste.csv", "Nom;SIREN", "Juste;328163589");
        String operations = ess.type("ess operation list").succeeds().out();
        assertThat(ess.type("ess import structures liste.csv --dry-run")
                        .succeeds()
                        .out())
                .contains("Simulation : rien n’est enregistré.", "modifiées : 1");
        assertThat(ess.type("ess operation list").succeeds().out()).isEqualTo(operations);
        ess.type("ess import structures liste.csv").succeeds();
        assertThat(ess.type("ess import structures liste.csv").succeeds().out()).contains("inchangées : 1");
    }

    @Test
    void anExportImportedAgainChangesNothingOfWhatIsShown() {
        EssFixture ess = EssFixture.in(directory);
        ess.type("ess structure add \"La Ruche\" --set commune=Rennes --set tags=emploi --set family=cooperative")
                .succeeds();
        ess.type("ess structure export --output tout.csv").succeeds();
        String before = ess.type("ess structure export").succeeds().out();
        ess.type("ess import structures tout.csv --source mission --source-kind mission")
                .succeeds();
        assertThat(ess.type("ess structure export").succeeds().out()).isEqualTo(before);
    }

    @Test
    void web1_theTelephoneIsShownToTheMissionAndExportedForNobodyElse() {
        EssFixture ess = EssFixture.in(directory);
        ess.type("ess structure add \"La Ruche\" --set siren=328163589 --set \"phone=+33 (0)2.99.12.34.56\"")
                .succeeds();
        assertThat(ess.type("ess structure show 328163589").succeeds().out())
                .containsPattern("Téléphone +02 99 12 34 56");
        for (String format : List.of("csv", "json", "jsonl", "geojson")) {
            assertThat(ess.type("ess structure export --public --format " + format)
                            .succeeds()
                            .out())
                    .contains("La Ruche")
                    .doesNotContain("12 34 56", "phone");
        }
    }

    @Test
    void jsonLinesAreOneObjectALineAndEachStructureStandsThereOnceWithItsId() throws IOException {
        EssFixture ess = EssFixture.withDemonstration(directory);
        ess.run("structure", "add", "« L’Œuvre » \"d’à côté\"", "--set", "purpose=un\ndeux\r\ntrois")
                .succeeds();
        ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        ess.type("ess structure export --format jsonl --output tout.jsonl").succeeds();
        ess.type("ess structure export --format json --output tout.json").succeeds();

        List<JsonNode> lines = new ArrayList<>();
        String text = Files.readString(directory.resolve("tout.jsonl"));
        assertThat(text).endsWith("}\n");
        for (String line : text.lines().toList()) {
            lines.add(json.readTree(line));
        }
        List<String> ids =
                ess.type("ess structure export --columns id").succeeds().lines();
        assertThat(lines).hasSizeGreaterThan(20).allMatch(JsonNode::isObject);
        assertThat(lines)
                .extracting(line -> line.path("id").asText())
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(ids.subList(1, ids.size()));
        assertThat(json.readTree(Files.readString(directory.resolve("tout.json"))))
                .containsExactlyElementsOf(lines);
        assertThat(text).contains("un\\ndeux");
    }

    @Test
    void someColumnsAreExportedInTheOrderAsked() {
        EssFixture ess = EssFixture.in(directory);
        ess.type("ess structure add \"La Ruche\" --set siren=328163589 --set commune=Rennes")
                .succeeds();
        String expected = "Code INSEE de la commune;Nom;SIREN\r\n35238;La Ruche;328163589\r\n";
        assertThat(ess.type("ess structure export --columns commune_code,Nom,siren")
                        .succeeds()
                        .out())
                .isEqualTo(expected);
        ess.type("ess structure export --columns commune_code,Nom,siren --output choix.csv")
                .succeeds();
        assertThat(directory.resolve("choix.csv")).hasContent("\uFEFF" + expected);
    }

    @Test
    void columnsThatThereAreNotOrOfWhatIsNoTableAreRefusedAndNothingIsWritten() {
        EssFixture ess = EssFixture.in(directory);
        ess.type("ess structure add \"La Ruche\"").succeeds();
        for (String columns : List.of("nom,zzz", ",", "nom,", "phone --public", "Téléphone --public")) {
            assertThat(ess.type("ess structure export --output choix.csv --columns " + columns)
                            .fails(2)
                            .err())
                    .as(columns)
                    .contains("Aucune colonne de l’export ne s’appelle", "id, name, sigle")
                    .doesNotContain(columns.contains("--public") ? "internal_note" : "columns");
        }
        assertThat(ess.type("ess structure export --output choix.csv --format jsonl --columns nom")
                        .fails(2)
                        .err())
                .contains("--format csv");
        assertThat(directory.resolve("choix.csv")).doesNotExist();
    }

    private static String id(Run csv) {
        return csv.lines().get(1).split(";", 2)[0];
    }
}
