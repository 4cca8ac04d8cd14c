package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.cli.EssFixture.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charters and contracts at the command line, on the worked example of the demonstration. */
class ContractCommandsTest {

    @TempDir
    Path directory;

    private EssFixture ess;

    @BeforeEach
    void loadTheDemonstration() {
        ess = EssFixture.withDemonstration(directory);
    }

    private Run refused(int code, String line) {
        return ess.type(line).fails(code);
    }

    /** Writes a shipped document with something else in it. */
    private Path damaged(String name, String right, String wrong) throws IOException {
        Path file = ess.copyFrom("/fr/ess/files/charter/", name);
        String text = Files.readString(file);
        assertThat(text).contains(right);
        return Files.writeString(file, text.replace(right, wrong), StandardCharsets.UTF_8);
    }

    @Test
    void theDemonstrationSaysOfRennesWhatIsPublishedAndMarksItsExample() {
        assertThat(ess.type("ess charter show charte-du-pays-de-rennes")
                        .succeeds()
                        .out())
                .contains("Version 1, en élaboration au 1er juin 2026.")
                .contains("Connue par : RTES, article sur la mission ESS de Rennes Métropole")
                .contains("Axe ESS, Économie sociale et solidaire")
                .contains("[ESS] Selon l’article du RTES, l’économie sociale et solidaire est inscrite")
                .contains("B2, besoin non couvert : Les services aux personnes")
                .contains("où l’ESS doit tenir un rôle central (ESS)")
                .doesNotContain("Exemple");
        assertThat(ess.type("ess contract show contrat-du-pays-de-rennes")
                        .succeeds()
                        .out())
                .contains("Aucun acte n’est connu à cette date : ni signature, ni montant.");
        assertThat(ess.type("ess charter show charte-exemple").succeeds().out())
                .contains("Exemple : rien de ce qui suit n’est réel.")
                .contains("41 pour, 0 contre, 0 abst.", "à l’unanimité")
                .contains("Périmètre définitif : Communauté du Nord, Communauté du Sud.")
                .contains("Hors du périmètre, par refus : Communauté des Îles.");
        assertThat(ess.type("ess charter show charte-exemple --as-of 2003-11-20")
                        .succeeds()
                        .out())
                .contains("en cours d’adoption")
                .contains("Attendues : Communauté des Îles, Communauté du Sud.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "charter export charte-exemple",
                "charter export charte-du-pays-de-rennes",
                "contract export contrat-exemple",
                "contract export contrat-du-pays-de-rennes",
                "sheet export contrat-exemple 1",
                "body export comite-de-programmation",
                "body export conseil-de-developpement"
            })
    void anExportImportedAndExportedAgainIsTheSame(String export) throws IOException {
        String noun = export.substring(0, export.indexOf(' '));
        String before = ess.type("ess " + export).succeeds().out();
        for (String file : List.of("copie.yaml", "copie.xlsx")) {
            ess.type("ess " + export + " --output " + file).succeeds();
            EssFixture other = EssFixture.in(Files.createDirectory(directory.resolve("autre-" + file)));
            for (String needed : List.of("charte-exemple", "charte-du-pays-de-rennes")) {
                ess.type("ess charter export " + needed + " --output c.yaml").succeeds();
                other.type("ess charter import ../c.yaml").succeeds();
            }
            ess.type("ess contract export contrat-exemple --output c.yaml").succeeds();
            other.type("ess contract import ../c.yaml").succeeds();
            other.type("ess " + noun + " import ../" + file).succeeds();
            assertThat(other.type("ess " + export).succeeds().out()).as(file).isEqualTo(before);
        }
    }

    @Test
    void cha1_theDayBeforeAnAmendmentHasTheOldEnvelopesAndTheDayAfterTheNewOnesWithTheirText() {
        assertThat(ess.type("ess envelope show contrat-exemple R2 --as-of 2009-09-30")
                        .succeeds()
                        .out())
                .contains("Montant fixé par : Contrat de pays, article 5", "La Région réserve au pays")
                .contains("Enveloppe", "1 150 000,00 €");
        assertThat(ess.type("ess envelope show contrat-exemple R2 --as-of 2009-10-01")
                        .succeeds()
                        .out())
                .contains("Montant fixé par : Avenant n° 1, article 2", "À mi-parcours")
                .contains("1 360 000,00 €");
    }

    @Test
    void cha2_anEnvelopeOverItsParentIsRefusedWithTheCellTheExcessToTheCentAndTheArticle() throws IOException {
        damaged("example-contract.yaml", "montant: 350000}", "montant: 350000.01}");
        assertThat(refused(2, "ess contract import example-contract.yaml").err())
                .contains("Le document example-contract.yaml est refusé, ligne 2")
                .contains("Les enveloppes réparties dans R (Région) dépassent son montant de 0,01 € (Contrat de pays,"
                        + " article 5).");

        assertThat(refused(2, "ess contract amend contrat-exemple 2 \"Avenant n° 2\" --amount R1.1=9234567,89")
                        .err())
                .contains("Les enveloppes réparties dans R1 (Région) dépassent son montant de 6 834 567,89 €")
                .contains("(Décision du comité du 12 mars 2009, point 4)");
        assertThat(refused(
                                2,
                                "ess contract amend contrat-exemple 2 \"Avenant n° 2\" --amount R2=1360000,01 --amount"
                                        + " R4=340000")
                        .err())
                .contains("L’enveloppe R2 (M2 / Région) dépasse son plafond de 0,01 € (Avenant n° 2).");
    }

    @Test
    void cha3_whoeverComesSecondForTheLastEuroIsToldSoInFrench() {
        ess.type("ess envelope reserve contrat-exemple R3 2011-001 600000 \"Comité du 3 mars 2011\"")
                .succeeds();
        assertThat(refused(3, "ess envelope reserve contrat-exemple R3 2011-002 1234,5 \"Comité du 3 mars 2011\"")
                        .err())
                .contains("L’enveloppe R3 (M3 / Région) ne suffit pas : il manque 1 234,50 €")
                .contains("Rien n’a été engagé.");
    }

    @Test
    void n5_cha5_theChainIsFollowedDownFromASentenceAndUpFromAPaymentWithTheSameSums() {
        assertThat(ess.type("ess chain show contrat-exemple \"O2 §1\"")
                        .succeeds()
                        .out())
                .contains("phrase O2 §1", "élément M2", "fiche action 2", "enveloppe R2", "dispositif ESS-EMPLOI")
                .contains("dossier 2007-012", "paiement 2007-012 / R2 / 1, 45 000,00 €", "Payé : 45 000,00 €");
        assertThat(ess.type("ess chain show contrat-exemple \"2007-012 / R2 / 1\"")
                        .succeeds()
                        .out())
                .contains("Ce qui l’autorise :", "phrase O2 §1", "enveloppe R2", "Il ne permet rien encore.");
        assertThat(ess.type("ess chain show contrat-exemple R2").succeeds().out())
                .contains("Ce qui l’autorise :", "phrase O2 §1", "Ce qu’il permet :", "dossier 2007-012");
        assertThat(ess.type("ess chain list contrat-exemple").succeeds().out())
                .contains("Sans chaîne", "enveloppe R4", "paiement 2009-007 / R1.2 / 3, 90 000,00 €")
                .contains("Payé sans chaîne : 90 000,00 €")
                .doesNotContain("- enveloppe R2");
        assertThat(refused(3, "ess chain show contrat-exemple ZZ").err()).contains("Rien ne porte « ZZ »");
    }

    @Test
    void cha6_lateIsComputedAtTheDateAsked() {
        assertThat(ess.type("ess sheet show contrat-exemple 1 --as-of 2009-08-31")
                        .succeeds()
                        .out())
                .contains("Avancement : 40 %, dans les temps.");
        assertThat(ess.type("ess sheet show contrat-exemple 1 --as-of 2009-10-01")
                        .succeeds()
                        .out())
                .contains("Avancement : 40 %, en retard. Retard : 30 jours.");
        ess.type("ess sheet report contrat-exemple 1 100 --date 2009-09-20 --note \"Tout est ouvert.\"")
                .succeeds();
        assertThat(ess.type("ess sheet show contrat-exemple 1 --as-of 2009-10-01")
                        .succeeds()
                        .out())
                .contains("Avancement : 100 %, dans les temps.");
        assertThat(refused(2, "ess sheet report contrat-exemple 1 101").err()).contains("un nombre entier de 0 à 100");
    }

    @Test
    void cha7_theFiguresAddUpAfterEveryStepOfAFile() {
        String act = " contrat-exemple R2 2011-009 %s \"Décision\" --date 2011-03-03";
        for (String step :
                List.of("request 50000", "reserve 40000", "certify 30000", "pay 25000,50", "release 10000")) {
            String[] words = step.split(" ", -1);
            ess.type("ess envelope " + words[0] + act.replace("%s", words[1])).succeeds();
        }
        String json = ess.type("ess envelope show contrat-exemple R2 --format json")
                .succeeds()
                .out();
        assertThat(json)
                .contains("\"requested\": \"210000.00\"", "\"committed\": \"167500.00\"", "\"certified\": \"75000.00\"")
                .contains("\"paid\": \"70000.50\"", "\"free\": \"1192500.00\"", "\"amount\": \"1360000.00\"");
        assertThat(refused(2, "ess envelope pay" + act.replace("%s", "5000")).err())
                .contains("dépasse ce qui reste à payer de 0,50 €", "(M2 / Région, Avenant n° 1, article 2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract amend contrat-exemple 2 \"Avenant n° 2\" --amount R3=650000 --term 2006-01-01/2013-12-31",
                "contract record contrat-exemple acte.yaml",
                "envelope transfer contrat-exemple R4 R3 15000 \"Décision\"",
                "envelope request contrat-exemple R2 2011-009 40000 \"Dépôt\"",
                "envelope reserve contrat-exemple R2 2011-009 35000 \"Comité\"",
                "envelope release contrat-exemple R1.1 2008-031 20000 \"Courrier\"",
                "envelope certify contrat-exemple R1.1 2008-031 180000 \"Certificat\"",
                "envelope pay contrat-exemple R1.1 2008-031 90000 \"Mandat\"",
                "sheet report contrat-exemple 1 70",
                "body sit conseil-de-developpement seance.yaml",
                "body decide conseil-de-developpement 2 \"Un avis\" --present C1,C2 --for 2 --opinion favorable"
            })
    void everyActIsUndone(String act) {
        ess.write(
                "acte.yaml",
                "{type: avenant, numero: 2, date: 2011-03-01, source: {document: Avenant n° 2}, modifications: [",
                "{type: enveloppe, enveloppe: {code: R5, titre: Essaimage, financeur: {type: autre, nom: Région},",
                "dans: R, montant: 50000}}]}");
        ess.write("seance.yaml", "{date: 2011-03-03, presents: [C1, C2]}");
        String before = everything();
        String operation = operationOf("ess " + act);
        assertThat(everything()).isNotEqualTo(before);
        ess.type("ess operation undo " + operation).succeeds();
        assertThat(everything()).isEqualTo(before);
    }

    /** The operation that a command is: on a clock that stands still, none is the last. */
    private String operationOf(String command) {
        Set<String> before = operations();
        ess.type(command).succeeds();
        Set<String> after = operations();
        after.removeAll(before);
        assertThat(after).hasSize(1);
        return after.iterator().next();
    }

    private Set<String> operations() {
        String list = ess.type("ess operation list --limit 100 --format json")
                .succeeds()
                .out();
        return Pattern.compile("\"id\": \"(\\w{13})\"")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private String everything() {
        return Stream.of(
                        "contract export contrat-exemple",
                        "sheet export contrat-exemple 1",
                        "body export conseil-de-developpement")
                .map(export -> ess.type("ess " + export).succeeds().out())
                .reduce("", String::concat);
    }

    @Test
    void refusesWhatDoesNotHoldAndChangesNothing() {
        String before = everything();
        assertThat(refused(
                                2,
                                "ess contract amend contrat-exemple 2 \"Avenant n° 2\" --article \"article 1\" --date"
                                        + " 2006-09-14 --amount R=1")
                        .err())
                .contains("« Avenant n° 2, article 1 », du 14 septembre 2006, précède la signature du contrat");
        assertThat(refused(3, "ess envelope transfer contrat-exemple R4 R3 290000,01 \"Décision\"")
                        .err())
                .contains("L’enveloppe R4 (Région) n’a pas ce disponible : il manque 0,01 € (Contrat de pays, article"
                        + " 5).");
        assertThat(refused(2, "ess envelope transfer contrat-exemple R4 E 1 \"Décision\"")
                        .err())
                .contains("les enveloppes R4 et E n’ont pas le même financeur");
        assertThat(refused(
                                2,
                                "ess body decide comite-de-programmation 1 \"Un projet\" --date 2011-03-03 --present"
                                        + " N1,N2 --for 2")
                        .err())
                .contains("Comité de programmation, séance du 3 mars 2011, point 1 : le quorum n’est pas atteint")
                .contains("2 présent(s) sur 4 membre(s) (règlement intérieur, article 3)");
        assertThat(refused(2, "ess envelope reserve contrat-exemple R2 D1 beaucoup \"Comité\"")
                        .err())
                .contains("« beaucoup »");
        ess.write(
                "cycle.yaml",
                "{type: avenant, numero: 2, date: 2011-03-01, source: {document: Avenant n° 2}, modifications: [",
                "{type: enveloppe, enveloppe: {code: X, titre: X, financeur: {type: autre, nom: Région}, dans: Y,"
                        + " montant: 1}},",
                "{type: enveloppe, enveloppe: {code: Y, titre: Y, financeur: {type: autre, nom: Région}, dans: X,"
                        + " montant: 1}}]}");
        assertThat(refused(2, "ess contract record contrat-exemple cycle.yaml").err())
                .contains("L’enveloppe X dépend d’elle-même");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anActIsNeverOverwrittenByAnImport() throws IOException {
        damaged("example-contract.yaml", "montant: 200000\n", "montant: 150000\n");
        assertThat(refused(3, "ess contract import example-contract.yaml").err())
                .contains("« Décision du comité du 12 mars 2009, point 4 », du 12 mars 2009, manque ou diffère");
        damaged("example-charter.yaml", "Le pays soutient", "Le pays ignore");
        assertThat(refused(3, "ess charter import example-charter.yaml").err())
                .contains("La version 1 de la charte « Charte du Pays d’exemple » a fait l’objet de délibérations");
    }

    @Test
    void adoptionAndUnanimityAreDerivedFromTheVoices() {
        ess.write(
                "charte.yaml",
                "{nom-court: essai, nom: Charte d’essai, territoire: Pays, versions: [{numero: 1, horizon: ../..,",
                "consultes: [{type: autre, nom: Communauté A}, {type: autre, nom: Communauté B}]}]}");
        ess.type("ess charter import charte.yaml").succeeds();
        ess.type("ess charter adopt essai \"communaute a\" conseil 2026-1 --for 12 --date 2026-01-10")
                .succeeds();
        String refusal = operationOf(
                "ess charter adopt essai \"Communauté B\" conseil 2026-2 --for 3 --against 9 --date 2026-01-12");
        assertThat(ess.type("ess charter show essai").succeeds().out())
                .contains("Périmètre définitif : Communauté A.", "Hors du périmètre, par refus : Communauté B.");
        assertThat(refused(2, "ess charter adopt essai \"Communauté C\" conseil 3 --for 1")
                        .err())
                .contains("Communauté C n’est pas dans le périmètre d’étude");
        ess.type("ess operation undo " + refusal).succeeds();
        assertThat(ess.type("ess charter show essai").succeeds().out()).contains("Attendues : Communauté B.");
    }

    @Test
    void eva4_anIndicatorWithoutItsUnitIsRefusedAtItsLine() throws IOException {
        damaged("example-sheet-1.yaml", "  unite: places\n", "");
        assertThat(refused(2, "ess sheet import example-sheet-1.yaml").err())
                .contains("Le document example-sheet-1.yaml est refusé, ligne 29")
                .contains("L’indicateur I1 est incomplet", "il manque son unité");
        assertThat(ess.type("ess sheet show contrat-exemple 1").succeeds().out())
                .contains("De la première valeur à la dernière : 22.");
    }
}
