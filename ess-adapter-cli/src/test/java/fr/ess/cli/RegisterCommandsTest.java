package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.cli.EssFixture.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** National registers at the command line, on the data of the demonstration. */
class RegisterCommandsTest {

    @TempDir
    Path directory;

    private EssFixture ess;

    @BeforeEach
    void copyTheExamples() {
        ess = EssFixture.withDemonstration(directory);
        ess.copy("rna-exemple.csv");
        ess.copy("ess-france-exemple.csv");
    }

    @Test
    void anImportOfAssociationsSaysWhatItDidAndWhatLooksAlike() {
        Run run = ess.type("ess import rna rna-exemple.csv --territory pays-de-rennes")
                .succeeds();

        assertThat(run.lines())
                .startsWith(
                        "rna-exemple.csv : 6 lignes.",
                        "Structures ajoutées : 4 ; modifiées : 0 (déplacées : 0, cessées : 0) ; inchangées : 0."
                                + " Lignes mises de côté : 0.",
                        "Lignes qui ne concernent ni le territoire ni une structure connue : 1.")
                .contains("1 association ajoutée ressemble à une structure de l’annuaire :")
                .anyMatch(line -> line.startsWith("  ? 60 points : Les Cigales ("));
        assertThat(ess.type("ess import rna rna-exemple.csv --territory pays-de-rennes")
                        .succeeds()
                        .out())
                .contains("ajoutées : 0 ; modifiées : 0", "inchangées : 4.");
        assertThat(ess.type("ess duplicate list W353900002").succeeds().out()).contains("60", "Les Cigales");
    }

    @Test
    void theSameInJsonWithCountsPairsAndIssues() {
        assertThat(ess.type("ess import rna rna-exemple.csv --territory pays-de-rennes --dry-run --format json")
                        .succeeds()
                        .out())
                .contains(
                        "\"dry_run\": true",
                        "\"outside\": 1",
                        "\"added\": 4",
                        "\"layout\": \"rna-waldec\"",
                        "\"dissolved_left_out\": 1",
                        "\"alike_in_all\": 1",
                        "\"issues_in_all\": 0");
        assertThat(ess.type("ess structure search W353900002").succeeds().out()).doesNotContain("LES CIGALES");
    }

    @Test
    void itMustBeToldWhichAssociationsToTake() {
        assertThat(ess.type("ess import rna rna-exemple.csv").fails(2).err()).contains("--territory", "--all");
        ess.type("ess import rna rna-exemple.csv --all --territory pays-de-rennes")
                .fails(2);
        assertThat(ess.type("ess import rna rna-exemple.csv --all --dry-run")
                        .succeeds()
                        .out())
                .contains("ajoutées : 5");
    }

    @Test
    void ess2_theListIsCitedWithItsDateWhereTheLawSaysOtherwise() {
        ess.write(
                "liste.csv",
                "SIREN,Nom ou raison sociale de l'entreprise,Famille juridique de l'entreprise,Code postal,"
                        + "Libellé de la commune de l'établissement,Code du département de l'établissement,"
                        + "Département de l'établissement,Région de l'établissement",
                "829721869,SOCIÉTÉ D'UNE SEULE LIGNE,Associations,35000,RENNES,35,Ille-et-Vilaine,Bretagne");
        ess.write("ici.csv", "Nom;SIREN;Catégorie juridique;Commune", "Absente;334413770;9220;Rennes");
        ess.type("ess import structures ici.csv").succeeds();

        String out = ess.type("ess import ess-list liste.csv --date 2026-05-23")
                .succeeds()
                .out();

        assertThat(out).contains("Sur la liste du 23 mai 2026 : 1.", "la source se trompe.");
        assertThat(ess.type("ess structure explain 334413770").succeeds().out())
                .contains("La liste ESS France (ESS France, 23 mai 2026) dit non : la source se trompe.");
        assertThat(ess.type("ess import ess-list liste.csv --add").fails(2).err())
                .contains("--territory");
    }

    @Test
    void anAgrementIsAProofThatAnUndoTakesBack() {
        ess.write("esus.csv", "SIREN;Date de décision;Date de fin", "328163589;2024-01-01;2028-12-31");
        assertThat(ess.type("ess import agrements esus.csv").fails(2).err()).contains("--kind");
        assertThat(ess.type("ess import agrements esus.csv --kind qualiopi")
                        .fails(2)
                        .err())
                .contains("esus", "aci");

        Run run = ess.type("ess import agrements esus.csv --kind esus").succeeds();

        assertThat(run.out()).contains("Preuves sur des structures connues : 1, dont échues : 0.");
        assertThat(ess.type("ess structure show 328163589").succeeds().out()).contains("agrément ESUS");
        String operation = run.out().replaceAll("(?s).*Opération (\\w{13}) .*", "$1");
        ess.type("ess operation undo " + operation).succeeds();
        assertThat(ess.type("ess structure show 328163589").succeeds().out()).doesNotContain("agrément ESUS");
    }
}
