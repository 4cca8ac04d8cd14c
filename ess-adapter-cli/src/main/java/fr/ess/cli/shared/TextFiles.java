package fr.ess.cli.shared;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the small text files that people write for us. */
public final class TextFiles {

    private static final long LARGEST = 1_000_000;

    private TextFiles() {}

    /**
     * The lines of a file in UTF-8.
     *
     * @throws EssException FILE_NOT_FOUND, or FILE_UNREADABLE with the {@code reason}
     */
    public static List<String> lines(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
                throw new EssException(ErrorCode.FILE_UNREADABLE, "file", file).with("reason", "> 1 Mo");
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new EssException(ErrorCode.FILE_NOT_FOUND, "file", file).causedBy(e);
        } catch (IOException e) {
            throw new EssException(ErrorCode.FILE_UNREADABLE, "file", file)
                    .with("reason", String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }
}
