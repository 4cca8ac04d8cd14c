package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two structures of Rennes, one of Bruz, an élue of Rennes, and the employee of one of them. */
class LinkCommandsTest {

    @TempDir
    Path directory;

    private EssFixture ess;

    @BeforeEach
    void start() {
        ess = EssFixture.in(directory);
        ess.type("ess territory define \"Trois communes\" --commune Rennes Bruz Betton")
                .succeeds();
        ess.type("ess structure add ENVIE --set commune=Rennes").succeeds();
        ess.type("ess structure add ASSAD --set commune=Rennes").succeeds();
        ess.type("ess structure add Ailleurs --set commune=Bruz").succeeds();
        ess.type("ess person add Anne Élue").succeeds();
        ess.type("ess person mandate \"Anne Élue\" \"conseillère municipale\" --council Rennes --from 2020-06-28"
                        + " --to 2026-12-31")
                .succeeds();
        ess.type("ess person add Paul Salarié").succeeds();
        ess.type("ess person function \"Paul Salarié\" directeur ENVIE --kind executive --from 2024-01-01")
                .succeeds();
    }

    @Test
    void net6_net7_gapsNameEveryCommuneAndEveryStructureWithoutPath() {
        assertThat(ess.type("ess link gaps").succeeds().out())
                .startsWith("Trois communes, au 1er juin 2026 : 3 sur 3 structures n’ont aucun chemin vers un élu")
                .contains("Ni structure ni élu connus : 1 commune")
                .containsPattern("\\R +Betton\\R")
                .contains("- Bruz : 1 sans chemin sur 1 structure, 0 élu connu")
                .contains("- Rennes : 2 sans chemin sur 2 structures, 1 élu connu")
                .containsPattern("\\R +ASSAD, ENVIE\\R")
                .containsPattern("Sans aucun lien : 2 structures\\R +Ailleurs, ASSAD");
        assertThat(ess.type("ess link gaps --format csv").succeeds().lines())
                .contains(
                        "35238;Rennes;links-missing;2;1;2",
                        "35047;Bruz;no-known-elu;1;0;1",
                        "35024;Betton;nothing-known;0;0;0");
    }

    @Test
    void net6_oneMeetingTakesAStructureOutAndThePathIsShown() {
        assertThat(ess.type("ess link path ENVIE").fails(1).out())
                .contains("Aucun chemin de ENVIE à un élu connu de Rennes, au 1er juin 2026.");
        ess.type("ess link add \"Paul Salarié\" \"a rencontré\" \"Anne Élue\" --from 2026-03-02 --evidence module")
                .succeeds();

        assertThat(ess.type("ess link gaps").succeeds().out())
                .startsWith("Trois communes, au 1er juin 2026 : 2 sur 3 structures")
                .contains("- Rennes : 1 sans chemin sur 2 structures");
        assertThat(ess.type("ess link gaps --as-of 2026-03-01").succeeds().out())
                .contains("3 sur 3 structures");
        assertThat(ess.type("ess link gaps --steps 1").succeeds().out()).contains("3 sur 3 structures");
        assertThat(ess.type("ess link path ENVIE").succeeds().out())
                .contains("ENVIE est à 2 liens de Anne Élue, au 1er juin 2026 :")
                .contains("│  Fonction : directeur, depuis le 1er janvier 2024")
                .contains("  Paul Salarié")
                .contains("│  Relation : a rencontré (module), depuis le 2 mars 2026")
                .contains("  Anne Élue");
        assertThat(ess.type("ess link path \"Anne Élue\" ENVIE --format json")
                        .succeeds()
                        .out())
                .contains("\"linked\": true", "\"kind\": \"relation\"", "\"evidence\": \"directeur\"");
    }

    @Test
    void n7_networksWithoutReferentAndFamiliesThatNeverMetAreNamed() {
        ess.type("ess network add RTES").succeeds();
        ess.type("ess network add Pôle").succeeds();
        ess.type("ess network referent Pôle \"Paul Salarié\" --to 2026-06-01").succeeds();

        assertThat(ess.type("ess link gaps").succeeds().out())
                .containsPattern("Sans référent : 1 réseau\\R +RTES")
                .contains("Familles d’acteurs qu’aucun événement n’a réunies : 1 paire")
                .contains("- élus et structures");
        assertThat(ess.type("ess link gaps --as-of 2026-06-02").succeeds().out())
                .containsPattern("Sans référent : 2 réseaux\\R +Pôle, RTES");
    }

    @Test
    void centralityIsTwoNumbersThatAPersonCanCheck() {
        ess.type("ess network add Pôle").succeeds();
        ess.type("ess network join Pôle ENVIE").succeeds();
        ess.type("ess network join Pôle ASSAD").succeeds();
        ess.type("ess network join Pôle \"Anne Élue\"").succeeds();

        assertThat(ess.type("ess link graph").succeeds().out())
                .startsWith("Liens au 1er juin 2026 : 6 acteurs, 5 liens")
                .contains("Adhésion : 3, Fonction : 1, Mandat : 1")
                .containsPattern("Pôle +3 +2 +Adhésion : 3");
        assertThat(ess.type("ess link graph --around ENVIE --steps 1 --format csv")
                        .succeeds()
                        .lines())
                .hasSize(3)
                .anyMatch(line -> line.contains(";Pôle;membership;mission;"));
    }

    @Test
    void theGraphIsWrittenForToolsAndForEyes() {
        assertThat(ess.type("ess link graph --format graphml").succeeds().out())
                .contains("<graphml ", "<data key=\"name\">Anne Élue</data>", "<data key=\"kind\">mandate</data>");
        ess.type("ess link graph --format svg --output liens.svg").succeeds();
        assertThat(ess.file("liens.svg"))
                .content()
                .contains("<title id=\"title\">Liens entre acteurs, au 1er juin 2026</title>")
                .contains("Acteurs\u00a0: 4. Liens\u00a0: 2.");
        ess.type("ess link gaps --format svg").fails(2);
    }

    /** Fixture 10: to leave for the structure's project only while the role is active. */
    @Test
    void recusalNamesWhoMustLeaveWithTheRoleThatSaysSo() {
        ess.type("ess person function \"Anne Élue\" présidente ASSAD --from 2025-01-01 --to 2025-12-31")
                .succeeds();
        ess.type("ess person function \"Paul Salarié\" adhérent ASSAD --kind member --from 2025-01-01")
                .succeeds();

        assertThat(ess.type("ess link recusal ASSAD --as-of 2025-12-31")
                        .succeeds()
                        .out())
                .contains("Déport sur ce qui concerne ASSAD, au 31 décembre 2025")
                .containsPattern("À déporter : 1 personne\\R +- Anne Élue\\R +présidente, ASSAD, du 1er janvier 2025 au"
                        + " 31 décembre 2025 : Fonction dans l’organisme concerné \\(CGCT, art. L2131-11\\)")
                .containsPattern("À examiner : 1 personne\\R +- Paul Salarié");
        assertThat(ess.type("ess link recusal ASSAD --as-of 2026-01-01")
                        .succeeds()
                        .out())
                .contains("À déporter : 0 personne")
                .doesNotContain("Anne Élue");
        assertThat(ess.type("ess link recusal commune:Rennes ASSAD --format csv")
                        .succeeds()
                        .out())
                .contains(";Anne Élue;true;mandate;conseillère municipale;Rennes;");
    }

    @Test
    void net3_theMatrixIsCompleteOnlyWhereTheMatchFindsSomebodyEverywhere() {
        ess.type("ess offer add \"Aide à la création\" --subject création --worker \"Paul Salarié\""
                        + " --commune Rennes --commune Bruz")
                .succeeds();
        ess.type("ess offer add Vide --subject emploi --commune Betton").succeeds();

        assertThat(ess.type("ess coverage").succeeds().out())
                .startsWith("Accompagnement : Trois communes, au 1er juin 2026 : 2 sujets")
                .containsPattern("création +2 sur 3 +2 sur 3")
                .containsPattern("emploi +personne +personne")
                .containsPattern("création\\R +À contacter : Aide à la création\\R +Personne dans 1 commune : Betton")
                .contains("Offre sans personne pour répondre : Vide");
        assertThat(ess.type("ess coverage --commune Bruz --subject création")
                        .succeeds()
                        .out())
                .contains("Qui contacter pour Bruz, au 1er juin 2026", "- Aide à la création : Paul Salarié");
        assertThat(ess.type("ess coverage --commune Betton").succeeds().out())
                .contains("création : personne", "emploi : personne");

        ess.type("ess offer add \"Aide voisine\" --subject Création --worker \"Anne Élue\" --commune Betton")
                .succeeds();
        assertThat(ess.type("ess coverage --subject création").succeeds().out())
                .containsPattern("création +partout \\(3\\)");
        assertThat(ess.type("ess coverage --format csv").succeeds().lines())
                .anyMatch(line -> line.startsWith("Création;Trois communes;3;0;true;")
                        && line.contains("Aide à la création")
                        && line.contains("Aide voisine"));
    }
}
