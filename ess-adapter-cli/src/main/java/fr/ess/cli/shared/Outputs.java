package fr.ess.cli.shared;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Writes result files whole or not at all: what stood there before stays until the new one is complete. */
public final class Outputs {

    private Outputs() {}

    /**
     * Writes a file.
     *
     * @throws EssException OUTPUT_FAILED when the place refuses
     */
    public static void write(Path file, Consumer<OutputStream> writer) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                writer.accept(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(part);
            throw new EssException(ErrorCode.OUTPUT_FAILED, "file", file).causedBy(e);
        } catch (RuntimeException e) {
            discard(part);
            throw e;
        }
    }

    /** Writes a text in UTF-8, for a writer above. */
    public static void text(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED, "file", part).causedBy(e);
        }
    }
}
