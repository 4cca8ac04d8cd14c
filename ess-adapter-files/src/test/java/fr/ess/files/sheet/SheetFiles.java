package fr.ess.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Files for the tests of sheets, written or found, and what reading them gives. */
final class SheetFiles {

    private SheetFiles() {}

    /** A real file: a budget annex of the State, or grants published by an authority. */
    static Path real(String name) {
        try {
            return Path.of(SheetFiles.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path written(Path folder, String text, Charset charset) {
        return written(folder, text.getBytes(charset));
    }

    static Path written(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "sheet", ".bin"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path csv(Path folder, String text) {
        return written(folder, text, StandardCharsets.UTF_8);
    }

    static List<SheetRow> rows(Path file) {
        try (Sheet sheet = new FileSheetSource().open(file)) {
            List<SheetRow> rows = new ArrayList<>();
            sheet.forEach(rows::add);
            return rows;
        }
    }

    static List<List<String>> cells(Path file) {
        return rows(file).stream().map(SheetRow::cells).toList();
    }

    /** The facts of the refusal that reading a file to its end must meet. */
    static Map<String, String> refusal(Path file, ErrorCode code) {
        AtomicReference<EssException> refused = new AtomicReference<>();
        assertThatThrownBy(() -> rows(file)).isInstanceOfSatisfying(EssException.class, refused::set);
        assertThat(refused.get().code()).isEqualTo(code);
        assertThat(refused.get().said().facts()).containsEntry("file", file.toString());
        return refused.get().said().facts();
    }
}
