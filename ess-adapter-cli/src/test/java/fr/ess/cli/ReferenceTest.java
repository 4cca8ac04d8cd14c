package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference and the manual page are what the command says of itself: this test rewrites them, and fails on drift. */
class ReferenceTest {

    private static final Path DOCS = Path.of("..", "docs");

    @TempDir
    Path directory;

    @Test
    void theReferenceIsUpToDate() throws IOException {
        isUpToDate(DOCS.resolve("cli.md"), new CliReference(EssFixture.withDemonstration(directory)).markdown());
    }

    @Test
    void theManualPageIsUpToDate() throws IOException {
        isUpToDate(DOCS.resolve("man").resolve("ess.1"), new ManualPage().roff());
    }

    private static void isUpToDate(Path file, String fresh) throws IOException {
        String written = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        if (!written.equals(fresh)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, fresh, StandardCharsets.UTF_8);
        }
        assertThat(written)
                .as(file + " said otherwise and was rewritten: look at the difference and commit it")
                .isEqualTo(fresh);
    }
}
