package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration, and what it must never erase. */
class DemoTest {

    @TempDir
    Path directory;

    @Test
    void loadsRealDataAndDrawsThePanorama() {
        String out =
                EssFixture.in(directory).type("ess demo --no-serve").succeeds().out();
        assertThat(out)
                .contains("220 lignes, 183 structures ajoutées, 15 lignes mises de côté")
                .contains("14 lignes, 14 structures ajoutées")
                .contains("Panorama de l’ESS : Pays de Rennes, au 1er juin 2026")
                .contains("Rennes Métropole : environ 375 000 habitants (RTES, 6 février 2005)")
                .contains("Pays de Rennes (76 communes) : 576 782 habitants (INSEE, population, 1er janvier 2026)");
    }

    @Test
    void n1_explainsAVerdictFromWhatTheDirectoryKnows() {
        EssFixture ess = EssFixture.in(directory).onAScreenOf(1_000);
        String out = ess.type("ess demo --no-serve").succeeds().out();
        assertThat(out)
                .contains("simulate --scheme dla --structure 328163589 --fact employees=3")
                .contains("il ne peut pas encore être dit si la demande est éligible au dispositif « Dispositif local")
                .contains("Selon la qualification ESS de la structure au 1er juin 2026")
                .contains("l’effectif salarié est de 3. La condition est remplie.");
        assertThat(ess.type("ess --db ess-demo.db scheme test").succeeds().out())
                .contains(", dont 0 en échec");
        assertThat(ess.type("ess --db ess-demo.db scheme lint").out()).startsWith("16 dispositifs");
    }

    @Test
    void saysWhatTheRegistersWouldBringAndStoresNothingOfIt() {
        EssFixture ess = EssFixture.in(directory).onAScreenOf(1_000);
        assertThat(ess.type("ess demo --no-serve").succeeds().out())
                .contains("SIRENE : 10 unités légales et 14 établissements lus. Simulation : rien n’est enregistré.")
                .contains("dans toute la France : 8 ; retenues ici : 7.")
                .contains("rna-exemple.csv : 6 lignes. Simulation : rien n’est enregistré.")
                .contains("1 association ajoutée ressemble à une structure de l’annuaire :")
                .contains("La liste et la loi, au 1er juin 2026 : d’accord pour 6 ;")
                .contains("3 lignes parlent de structures que l’annuaire ne connaît pas ; rien n’est ajouté :");
        for (String brought : List.of("ATELIERS DU CANAL", "ASSOCIATION D'EXEMPLE POUR LE REEMPLOI")) {
            assertThat(ess.type("ess --db ess-demo.db structure search \"" + brought + "\"")
                            .succeeds()
                            .out())
                    .doesNotContain(brought);
        }
        assertThat(ess.type("ess --db ess-demo.db operation list").succeeds().out())
                .doesNotContain("ess-france-exemple.csv", "rna-exemple.csv", "StockUniteLegale-exemple.csv");
    }

    /** It holds things of every kind that the product keeps. */
    @Test
    void cli4_whatTheDemonstrationHoldsIsTheSameAfterABundle() throws Exception {
        EssFixture ess = EssFixture.in(directory);
        ess.type("ess demo --no-serve").succeeds();
        ess.type("ess --db ess-demo.db bundle export once").succeeds();
        ess.type("ess --db copy.db bundle import once").succeeds();
        ess.type("ess --db copy.db bundle export twice").succeeds();
        try (Stream<Path> files = Files.list(ess.file("once"))) {
            assertThat(files)
                    .hasSizeGreaterThan(7)
                    .allSatisfy(file -> assertThat(ess.file("twice").resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void aSecondRunStartsFromACleanState() {
        EssFixture ess = EssFixture.in(directory);
        String first = ess.type("ess demo --no-serve").succeeds().out();
        ess.type("ess --db ess-demo.db structure add Passante").succeeds();
        assertThat(ess.type("ess demo --no-serve").succeeds().out()).isEqualTo(first);
    }

    @Test
    void anotherFileIsMadeAnewWhenOnlyDemonstrationsWroteInIt() {
        EssFixture ess = EssFixture.in(directory);
        ess.type("ess demo --no-serve --db essai.db").succeeds();
        ess.type("ess demo --no-serve --db essai.db").succeeds();
    }

    @Test
    void refusesToEraseWhatItDidNotMake() throws Exception {
        EssFixture ess = EssFixture.in(directory);
        ess.type("ess demo --no-serve --db travail.db").succeeds();
        ess.type("ess --db travail.db structure add \"Une vraie structure\"").succeeds();
        byte[] work = Files.readAllBytes(ess.file("travail.db"));
        Path notes = ess.write("notes.txt", "à garder");

        assertThat(ess.type("ess demo --no-serve --db travail.db").fails(2).err())
                .contains("travail.db contient peut-être autre chose qu’une démonstration : rien n’y a été touché.");
        ess.type("ess demo --no-serve --db notes.txt").fails(2);

        assertThat(ess.file("travail.db")).hasBinaryContent(work);
        assertThat(notes).hasContent("à garder");
    }

    @Test
    void theWorkOfTheEnvironmentIsNotTheDemonstrations() {
        EssFixture ess = EssFixture.in(directory).withVariable("ESS_DB", "travail.db");
        ess.type("ess demo --no-serve").succeeds();
        assertThat(ess.file("travail.db")).doesNotExist();
        assertThat(ess.file("ess-demo.db")).exists();
    }
}
