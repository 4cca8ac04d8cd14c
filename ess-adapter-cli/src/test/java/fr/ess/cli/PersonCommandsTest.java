package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCommandsTest {

    @TempDir
    Path directory;

    private EssFixture ess;

    @BeforeEach
    void loadTheDemonstration() {
        ess = EssFixture.withDemonstration(directory);
    }

    @Test
    void net5_theEluOfTheArticleIsOnePersonWithThreeSeats() {
        assertThat(ess.type("ess person show Yvergniaux --as-of 2005-02-06")
                        .succeeds()
                        .lines())
                .startsWith("Alain Yvergniaux")
                .contains(
                        "  1. conseiller communautaire, Rennes Métropole (délégation : économie sociale et solidaire),"
                                + " du 18 mars 2001 au 15 mars 2008 (source : article RTES 2005)",
                        "  2. conseiller régional, Bretagne, du 28 mars 2004 au 20 mars 2010 (source : article RTES 2005)",
                        "  3. vice-président, Conseil de développement économique et social du Pays et de l’Agglomération"
                                + " de Rennes, du 6 février 2005 au 6 février 2005 (source : article RTES 2005)");
        assertThat(ess.type("ess person list --as-of 2005-02-06").succeeds().lines())
                .startsWith("11 personnes, au 6 février 2005");
    }

    @Test
    void net1_aMandateMakesAnEluUntilItsLastDayAndNotTheDayAfter() {
        ess.type("ess person add Robin Essai").succeeds();
        ess.type("ess person mandate Essai maire --council Bruz --from 2020-05-25 --to 2026-03-31")
                .succeeds();

        assertThat(elusOn("2026-03-31")).isEqualTo("9 personnes, au 31 mars 2026");
        assertThat(elusOn("2026-04-01")).isEqualTo("8 personnes, au 1er avril 2026");
        assertThat(elusOn("2026-03-31")).isEqualTo("9 personnes, au 31 mars 2026");
    }

    private String elusOn(String day) {
        return ess.type("ess person list --family élu --as-of " + day)
                .succeeds()
                .lines()
                .get(0);
    }

    @Test
    void aRoleEndsOnADayThatItReaches() {
        ess.type("ess person end Hache 1 --date 2005-02-06").succeeds();
        assertThat(ess.type("ess person end Hache 1 --date 2005-02-05").fails(2).err())
                .contains("Un rôle qui commence le 2005-02-06 ne peut pas finir le 2005-02-05.");
        assertThat(ess.type("ess person end Hache 2").fails(3).err())
                .contains("Pas de rôle numéro 2 : la personne en a 1, numérotés à partir de 1.");

        ess.type("ess person edit Hache --note \"à rappeler\" --email a.hache@exemple.fr")
                .succeeds();
        assertThat(ess.type("ess person show Hache").succeeds().out())
                .contains("note : à rappeler", "courriel professionnel : a.hache@exemple.fr");
    }

    @Test
    void net5_mergingTwoRecordsLeavesOnePersonAndItsUndoTwo() {
        ess.type("ess person add Alain YVERGNIAUX --source annuaire").succeeds();
        assertThat(ess.type("ess person show Yvergniaux").fails(3).err())
                .contains("2 personnes répondent à « Yvergniaux ». Donnez l’identifiant :");
        String[] ids = ess.type("ess person list Yvergniaux --format csv")
                .succeeds()
                .out()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, 13))
                .toArray(String[]::new);

        ess.run("person", "merge", ids[0], ids[1]).succeeds();

        assertThat(ess.type("ess person list Yvergniaux").succeeds().lines())
                .startsWith("1 personne, au 1er juin 2026");
        ess.run("operation", "undo", idOfTheMerge()).succeeds();
        assertThat(ess.type("ess person list Yvergniaux").succeeds().lines())
                .startsWith("2 personnes, au 1er juin 2026");
    }

    private String idOfTheMerge() {
        return ess.type("ess operation list --limit 1000 --format csv").succeeds().lines().stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("merge"))
                .map(line -> line.substring(0, 13))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsTypedWrongIsSaidAndNothingIsKept() {
        assertThat(ess.type("ess person add Camille Exemple --family elu")
                        .fails(2)
                        .err())
                .contains("on est élu par un mandat daté");
        assertThat(ess.type("ess person add Camille Exemple --email camille")
                        .fails(2)
                        .err())
                .contains("--email n’accepte pas « camille ». Attendu : une adresse de courriel.");
        assertThat(ess.type("ess person mandate Hache maire --from 2020-01-01")
                        .fails(2)
                        .err())
                .contains("Dites où se tient le mandat");
        assertThat(ess.type("ess person mandate Hache maire --council Brus --from 2020-01-01")
                        .fails(2)
                        .err())
                .contains("La commune « Brus » est inconnue.");
        assertThat(ess.type("ess person mandate Hache maire --council Bruz --from 2020-01-02 --to 2020-01-01")
                        .fails(2)
                        .err())
                .contains("un jour qui n’est pas avant le 2020-01-02");
        assertThat(ess.type("ess person list").succeeds().lines()).startsWith("11 personnes, au 1er juin 2026");
    }

    @Test
    void web1_whatIsListedForThePublicHoldsNothingWithoutConsent() {
        ess.type("ess person edit Témoin --phone 0299000001 --private-email secret@exemple.fr --note secrète")
                .succeeds();
        ess.type("ess person add Robin Secrète --email robin@exemple.fr").succeeds();
        for (String format : new String[] {"table", "json", "csv"}) {
            assertThat(ess.type("ess person list --public --format " + format)
                            .succeeds()
                            .out())
                    .contains("Témoin")
                    .doesNotContainIgnoringCase("secr")
                    .doesNotContain("299000001", "robin", "Hache");
        }
        assertThat(ess.type("ess person list --public --format csv").succeeds().out())
                .contains("noa.temoin@exemple.fr");
        ess.type("ess person consent Témoin work-email --withdraw").succeeds();
        assertThat(ess.type("ess person list --public --format csv").succeeds().out())
                .contains("Témoin")
                .doesNotContain("noa.temoin@exemple.fr");
        ess.type("ess gdpr object Témoin").succeeds();
        assertThat(ess.type("ess person list --public").succeeds().out()).doesNotContain("Témoin");
    }

    @Test
    void adm2_anAccessRequestIsOneFileAndAdm3AnErasureSaysWhatItDid() {
        ess.type("ess gdpr access Hache --output acces.json").succeeds();
        assertThat(ess.file("acces.json"))
                .content()
                .contains("Hache", "chargée de mission", "why_it_is_held", "Mission d’intérêt public");
        assertThat(ess.type("ess gdpr erase Hache --why demande").succeeds().out())
                .contains("Aucun total n’a changé : 11 fiches", "détruisez-les");
        assertThat(ess.type("ess person list Hache").succeeds().out()).startsWith("0 personne");
        assertThat(ess.type("ess journal verify").succeeds().out()).startsWith("Journal intact");
        assertThat(ess.type("ess doctor").succeeds().out()).contains("saine");
    }

    @Test
    void anOfferSaysWhomItHelpsWhereAndWho() {
        assertThat(ess.type("ess offer add \"Aide à la création\" --subject création --public associations"
                                + " --commune Bruz --worker Hache --carrier CODESPAR --from 2026-01-01 --format json")
                        .succeeds()
                        .out())
                .contains("\"communes\": [\n      \"35047\"\n    ]", "\"création\"", "\"to\": null");
        assertThat(ess.type("ess offer list --as-of 2025-12-31").succeeds().out())
                .startsWith("0 offre");
        assertThat(ess.type("ess offer list").succeeds().out()).startsWith("2 offres d’accompagnement");
    }
}
