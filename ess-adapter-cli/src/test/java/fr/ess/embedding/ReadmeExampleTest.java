package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeExampleTest {

    private static final Path TOP = Path.of("..");

    @Test
    void theExampleOfTheReadmeIsTheProgramThatRuns() throws IOException {
        String program = Files.readString(Path.of("src/test/java/fr/ess/embedding/FirstSteps.java"));
        String body = program.substring(
                program.indexOf("    public static void main"), program.indexOf("    private FirstSteps"));
        assertThat(Files.readString(TOP.resolve("README.md")))
                .contains(body.stripTrailing().stripIndent().strip());
    }

    @Test
    void theExampleSaysWhatTheReadmeSays(@TempDir Path folder) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            FirstSteps.main(new String[] {folder.resolve("ess.db").toString()});
        } finally {
            System.setOut(before);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("La Petite Rennes", "La catégorie juridique 9220 est l’une des formes de l’ESS.");
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> assertThat(readme()).contains(line));
    }

    private static String readme() {
        try {
            return Files.readString(TOP.resolve("README.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
