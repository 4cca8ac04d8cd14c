package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateCommandsTest {

    @TempDir
    Path directory;

    private EssFixture ess;

    @BeforeEach
    void importTwoSpellings() throws Exception {
        ess = EssFixture.in(directory);
        write("registre.csv", "siren;nom;commune\n328163589;ASS RENNES VERTE;Rennes\n");
        write("adherents.csv", "rna;nom;commune\nW353000001;Rennes verte;Rennes\n");
        ess.type("ess import structures registre.csv").succeeds();
        ess.type("ess import structures adherents.csv").succeeds();
    }

    private void write(String name, String lines) throws Exception {
        Files.writeString(directory.resolve(name), lines, StandardCharsets.UTF_8);
    }

    @Test
    void dir7_listsAPairWithTheSumOfItsReasons() {
        assertThat(ess.type("ess duplicate list")
                        .succeeds()
                        .out()
                        .replaceAll("[0-9A-Z]{13}", "ID")
                        .lines())
                .startsWith("1 paire à examiner", "", "75 / 100 : doublon probable")
                .contains("  ID  ASS RENNES VERTE, Rennes", "  ID  Rennes verte, Rennes")
                .endsWith(
                        "    +60  même nom, sans ses mots de forme et dans n’importe quel ordre : rennes verte",
                        "    +15  même commune : 35238");
        assertThat(ess.type("ess duplicate list --min-score 76").succeeds().out())
                .startsWith("0 paire");
        assertThat(ess.type("ess duplicate list W353000001 --format json")
                        .succeeds()
                        .out())
                .contains("\"score\": 75", "\"likeness\": \"probable\"", "\"kind\": \"same-name\"");
        assertThat(ess.type("ess duplicate list --format csv").succeeds().out())
                .contains("same-name=60|same-commune=15");
    }

    @Test
    void dir7_aRejectedPairIsRememberedWhenTheFilesComeAgain() {
        assertThat(ess.run("duplicate", "reject", "328163589", "W353000001", "--why", "deux associations")
                        .succeeds()
                        .out())
                .startsWith("Deux structures distinctes : « ASS RENNES VERTE » et « Rennes verte ».");
        ess.type("ess import structures adherents.csv").succeeds();
        assertThat(ess.type("ess duplicate list --min-score 0").succeeds().out())
                .startsWith("0 paire");
    }

    @Test
    void aRejectionWithoutAReasonOrOfOneStructureIsRefused() {
        assertThat(ess.type("ess duplicate reject 328163589 W353000001").code()).isEqualTo(2);
        assertThat(ess.run("duplicate", "reject", "328163589", "328163589", "--why", "x")
                        .code())
                .isEqualTo(2);
    }
}
