package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeCommandsTest {

    @TempDir
    Path directory;

    private EssFixture ess;

    @BeforeEach
    void keepTheExample() {
        ess = EssFixture.in(directory).onAScreenOf(1_000);
        ess.type("ess territory define pays-de-rennes").succeeds();
        ess.copyFrom("/fr/ess/files/funding/", "example-scheme.yaml");
        ess.type("ess scheme import example-scheme.yaml").succeeds();
    }

    private void scheme(String name, String... lines) {
        ess.write(name, lines);
    }

    private EssFixture.Run simulate(String facts) {
        return ess.type("ess simulate --scheme exemple-amorcage " + facts);
    }

    @Test
    void eli1_unknownIsNeverFalse() {
        assertThat(simulate("--fact ess-way=statute").succeeds().lines())
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("Au 1er juin 2026, il ne peut pas encore être dit si la demande est éligible");
        assertThat(simulate("--fact seat-commune=44109").fails(1).out())
                .startsWith(
                        "Au 1er juin 2026, la demande n’est pas éligible au dispositif « Amorçage de projets ESS ».")
                .doesNotContain("Ce qui peut encore changer la réponse");
    }

    @Test
    void eli3_asksWhatCanStillChangeTheAnswerAndNothingElse() {
        assertThat(simulate("--fact ess-way=statute --fact seat-commune=35238 --fact eligible-cost=8000 --format json")
                        .succeeds()
                        .out())
                .containsOnlyOnce("\"subject\"")
                .contains("\"outcome\": \"undetermined\"", "\"fact\": \"requested\"");
    }

    @Test
    void eli4_saysEveryClauseWithItsFactsTheirSourcesAndItsArticle() {
        assertThat(simulate("--fact ess-way=statute --fact seat-commune=35238 --fact eligible-cost=8000"
                                + " --fact requested=5000 --fact total-cost=8000 --fact public-funding=5000")
                        .fails(1)
                        .lines())
                .contains(
                        "  + Le siège de la structure doit se trouver dans le territoire Pays de Rennes (art. 2). Selon le"
                                + " porteur du projet au 1er juin 2026, le siège de la structure se trouve dans la"
                                + " commune Rennes (35238). La condition est remplie.")
                .anyMatch(line -> line.startsWith("  x Art. 4 : « L’aide demandée"))
                .contains("  - L’aide calculée est de 4 000 €.");
    }

    @Test
    void eli12_saysTheSmallestChangesThatWouldEndARefusal() {
        assertThat(simulate("--fact ess-way=statute --fact seat-commune=35238 --fact eligible-cost=8000"
                                + " --fact requested=5000")
                        .fails(1)
                        .lines())
                .contains("Ce qui changerait la réponse :")
                .anyMatch(line -> line.contains("montant demandé, 4 000 € au lieu de 5 000 €"));
    }

    @Test
    void eli2_whatTheKnownFactsSettleIsAnsweredThoughOthersAreAbsent() {
        scheme(
                "voies.yaml",
                "code: voies",
                "title: V",
                "rule:",
                "  any:",
                "    - ess:",
                "    - employees: {at-least: 5}");
        scheme(
                "partage.yaml",
                "code: partage",
                "title: P",
                "rule:",
                "  any:",
                "    - employees: {at-most: 9}",
                "    - employees: {at-least: 5}");
        ess.type("ess scheme import voies.yaml").succeeds();
        ess.type("ess scheme import partage.yaml").succeeds();

        assertThat(ess.type("ess simulate --scheme voies --fact ess-way=statute")
                        .succeeds()
                        .out())
                .startsWith("Au 1er juin 2026, la demande est éligible")
                .doesNotContain("Ce qui peut encore changer la réponse");
        assertThat(ess.type("ess simulate --scheme partage").succeeds().out())
                .startsWith("Au 1er juin 2026, la demande est éligible");
    }

    @Test
    void eli5_anyNestingAnswersAsTheTruthTableDoes() {
        String signed = "republican-commitment:";
        String member = "network: {networks: [a]}";
        scheme("et.yaml", "code: et", "title: A", "rule: {all: [{" + signed + "}, {" + member + "}]}");
        scheme("ou.yaml", "code: ou", "title: B", "rule: {any: [{" + signed + "}, {" + member + "}]}");
        scheme("ni.yaml", "code: ni", "title: C", "rule: {not: {any: [{" + signed + "}, {not: {" + member + "}}]}}");
        for (String code : List.of("et", "ou", "ni")) {
            ess.type("ess scheme import " + code + ".yaml").succeeds();
        }
        String[] signedOr = {"--fact republican-commitment=no", "", "--fact republican-commitment=yes"};
        String[] memberOr = {"--fact networks=b", "", "--fact networks=a"};
        List<String> words = List.of("ineligible", "undetermined", "eligible");
        for (int one = 0; one < 3; one++) {
            for (int other = 0; other < 3; other++) {
                assertThat(ess.type("ess simulate --format csv " + signedOr[one] + " " + memberOr[other])
                                .succeeds()
                                .lines())
                        .as("%s %s", signedOr[one], memberOr[other])
                        .anyMatch(answers("et", words.get(Math.min(one, other))))
                        .anyMatch(answers("ou", words.get(Math.max(one, other))))
                        .anyMatch(answers("ni", words.get(Math.min(2 - one, other))));
            }
        }
    }

    private static Predicate<String> answers(String code, String outcome) {
        return line -> line.startsWith(code + ";") && line.contains(";" + outcome + ";");
    }

    @Test
    void eli9_theDayOfTheRequestSaysWhichPerimeterCounts() {
        ess.type("ess territory define essai --commune Rennes Cesson-Sévigné --from 2026-02-01")
                .succeeds();
        ess.type("ess territory define essai --commune Rennes --from 2026-05-01 --replace")
                .succeeds();
        scheme("siege.yaml", "code: siege", "title: S", "rule: {seat-in: {territories: [essai]}}");
        ess.type("ess scheme import siege.yaml").succeeds();
        String inCesson = "ess simulate --scheme siege --fact seat-commune=35051";

        ess.type(inCesson + " --as-of 2026-04-30 --keep").succeeds();
        ess.type(inCesson + " --as-of 2026-05-01").fails(1);

        assertThat(ess.type("ess scheme verify").succeeds().out())
                .contains("Rejouée : même réponse", "mêmes faits, même jour : Éligible");
        assertThat(ess.type(inCesson + " --as-of 2026-01-31").fails(2).err()).contains("« essai » n’est pas connue");
    }

    @Test
    void eli6_aCycleIsRefusedWithItsPath() {
        scheme("un.yaml", "code: un", "title: Un", "rule: {scheme-granted: {schemes: deux}}");
        scheme("deux.yaml", "code: deux", "title: Deux", "rule: {scheme-granted: {schemes: un}}");
        ess.type("ess scheme import un.yaml").succeeds();
        assertThat(ess.type("ess scheme show un").succeeds().out()).contains("Dépend de : deux");
        assertThat(ess.type("ess scheme check deux.yaml").fails(1).out()).contains("deux → un → deux");
        assertThat(ess.type("ess scheme import deux.yaml").fails(2).err()).contains("deux → un → deux");
        assertThat(ess.type("ess scheme list").succeeds().out()).startsWith("2 dispositifs");
    }

    @Test
    void n4_eli7_lintShowsEachDoubtWithAWitness() {
        scheme(
                "double.yaml",
                "code: double",
                "title: Double",
                "rule:",
                "  all:",
                "    - employees: {at-least: 5}",
                "    - employees: {at-least: 3}",
                "      text: Au moins trois salariés");
        assertThat(ess.type("ess scheme lint double.yaml").fails(1).lines())
                .contains(
                        "1 dispositif, 1 remarque",
                        "    · Le règlement dit : « Au moins trois salariés ». L’effectif salarié doit être au moins égal à 3.")
                .anyMatch(line -> line.startsWith("  - double.yaml : Une clause qui ne change aucun verdict"))
                .anyMatch(line -> line.startsWith("    Cas qui le montre : Nombre de salariés : "));
        assertThat(ess.type("ess scheme lint exemple-amorcage --collected seat-commune")
                        .fails(1)
                        .out())
                .contains("finding-of-scheme.never-decided");
    }

    @Test
    void eli7_lintComparesTheSchemesOfASeries() {
        scheme("petit.yaml", "code: petit", "title: P", "series: taille", "rule: {employees: {at-most: 9}}");
        scheme("grand.yaml", "code: grand", "title: G", "series: taille", "rule: {employees: {at-least: 11}}");
        ess.type("ess scheme import petit.yaml").succeeds();
        assertThat(ess.type("ess scheme lint grand.yaml").fails(1).out())
                .contains("finding-of-scheme.gap", "Nombre de salariés : 10");
    }

    @Test
    void eli8_anEmptyRuleIsRefusedUnlessItIsADraftWhichAnswersNothing() {
        scheme("vide.yaml", "code: vide", "title: Vide", "rule: {all: []}");
        assertThat(ess.type("ess scheme check vide.yaml").fails(1).out()).contains("rule-issue.empty-rule");
        assertThat(ess.type("ess scheme import vide.yaml").fails(2).err()).contains("La règle est vide");
        ess.type("ess scheme import vide.yaml --draft").succeeds();
        assertThat(ess.type("ess simulate").succeeds().out())
                .contains("exemple-amorcage")
                .doesNotContain("vide");
        assertThat(ess.type("ess scheme show vide").succeeds().out()).contains("Brouillon");
    }

    @Test
    void checkSaysWhereAFileIsWrong() {
        scheme("faux.yaml", "code: faux", "title: Faux", "financeur: X", "rule: {emploi: {at-least: 1}}");
        assertThat(ess.type("ess scheme check faux.yaml").fails(1).out())
                .contains("faux.yaml:3:", "« financeur » n’est pas une rubrique connue.");
        assertThat(ess.type("ess scheme import faux.yaml").fails(2).err()).contains("ligne 3");
    }

    @Test
    void testTriesTheWorkedExamples() throws Exception {
        Path file = ess.copyFrom("/fr/ess/files/funding/", "example-scheme.yaml");
        assertThat(ess.type("ess scheme test").succeeds().out()).startsWith("3 cas d’école, dont 0 en échec");
        Files.writeString(file, Files.readString(file).replace("requested: 4000", "requested: 5000"));
        assertThat(ess.type("ess scheme test example-scheme.yaml").fails(1).out())
                .contains("3 cas d’école, dont 1 en échec", "attendu : Éligible", "obtenu : Non éligible");
    }

    @Test
    void eli10_theGenericSchemeGivesWayInsideTheLocalPerimeterOnly() {
        scheme(
                "local.yaml",
                "code: local",
                "title: Local",
                "territory: pays-de-rennes",
                "variant-of: exemple-amorcage",
                "rule: {ess: }");
        ess.type("ess scheme import local.yaml").succeeds();
        assertThat(ess.type("ess simulate --fact seat-commune=35238").succeeds().out())
                .contains("(local)")
                .doesNotContain("(exemple-amorcage)");
        assertThat(ess.type("ess simulate --fact seat-commune=44109").succeeds().out())
                .contains("(exemple-amorcage)")
                .doesNotContain("(local)");
    }

    @Test
    void n3_eli11_aKeptDecisionIsGivenAgainWhateverTheSchemeBecame() throws Exception {
        simulate("--fact seat-commune=44109 --keep").fails(1);
        assertThat(ess.type("ess scheme verify").succeeds().out())
                .contains("Rejouée : même réponse", "mêmes faits, même jour : Non éligible");
        Path file = ess.file("example-scheme.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("territories: [pays-de-rennes]", "communes: [44109]")
                        .replace("- ess:\n      article: art. 1", "- ess-family: {families: [association]}"));
        ess.type("ess scheme import example-scheme.yaml").succeeds();
        assertThat(ess.type("ess scheme verify").succeeds().out())
                .contains("Rejouée : même réponse", "mêmes faits, même jour : Indéterminé");
        assertThat(ess.type("ess simulate --keep").fails(2).err()).contains("--scheme");
    }

    @Test
    void targetsTheStructuresThatNothingKnownExcludes() {
        ess.write(
                "liste.csv",
                "siren;nom;commune;catégorie juridique",
                "328163589;Rennes verte;Rennes;9220",
                "338365059;L’Œuvre nantaise;Nantes;9220");
        ess.type("ess import structures liste.csv").succeeds();
        assertThat(ess.type("ess scheme target exemple-amorcage").succeeds().lines())
                .startsWith("1 structure à qui le proposer, sur 2 structures")
                .anyMatch(line -> line.startsWith("Rennes verte") && line.contains("Dépenses éligibles"));
        assertThat(ess.type("ess scheme target exemple-amorcage --format csv")
                        .succeeds()
                        .out())
                .contains("328163589;35238;undetermined;");
        assertThat(ess.type("ess simulate --scheme exemple-amorcage --structure 328163589")
                        .succeeds()
                        .out())
                .contains("Pour Rennes verte", "Rennes (35238)");
    }

    @Test
    void refusesAFactThatDoesNotExistOrCannotBe() {
        assertThat(simulate("--fact couleur=bleu").fails(2).err()).contains("couleur");
        assertThat(simulate("--fact requested=beaucoup").fails(2).err()).contains("money");
        assertThat(simulate("--fact requested").fails(2).err()).contains("FAIT=VALEUR");
        assertThat(ess.type("ess simulate --scheme inconnu").fails(3).err()).contains("inconnu");
    }

    @Test
    void exportsTheRuleInDmn() {
        assertThat(ess.type("ess scheme export exemple-amorcage --dmn")
                        .succeeds()
                        .out())
                .contains("https://www.omg.org/spec/DMN/20191111/MODEL/", "<decision id=\"eligible\"");
        ess.type("ess scheme export exemple-amorcage --dmn --output regle.dmn").succeeds();
        assertThat(directory.resolve("regle.dmn")).isNotEmptyFile();
    }

    @Test
    void readsTheNationalSchemaAsDraftsAndSaysWhatIsLeftToWrite() {
        ess.write(
                "aides.csv",
                "id,titre,eligibilite,cibles,eligibilite_effectif_minimal",
                "a-1,Fonds d’essai,Être employeur,associations,1");

        assertThat(ess.type("ess scheme import aides.csv --national").succeeds().out())
                .contains("Fonds d’essai (national-a-1)", "Conditions à écrire (eligibilite)");
        assertThat(ess.type("ess scheme list").succeeds().out()).contains("national-a-1");
        assertThat(ess.type("ess scheme import aides.csv --national").succeeds().out())
                .contains("déjà gardé");
    }
}
