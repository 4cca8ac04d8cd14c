package fr.ess.cli.demo;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A file of the demonstration, copied where imports can read it, for as long as they do. */
record DemoFile(Path path) implements AutoCloseable {

    /**
     * Copies a file that ships with the demonstration.
     *
     * @throws EssException OUTPUT_FAILED
     */
    static DemoFile copied(String name) {
        try (InputStream content = resource(name)) {
            Path file = Files.createTempDirectory("ess-demo").resolve(name);
            Files.copy(content, file);
            return new DemoFile(file);
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED, "file", name).causedBy(e);
        }
    }

    /** Its lines, for a small text. */
    static List<String> lines(String name) {
        return text(name).lines().toList();
    }

    static String text(String name) {
        try (InputStream content = resource(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED, "file", name).causedBy(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Demo.class.getResourceAsStream("/fr/ess/cli/demo/" + name), name);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(Objects.requireNonNull(path.getParent()));
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
