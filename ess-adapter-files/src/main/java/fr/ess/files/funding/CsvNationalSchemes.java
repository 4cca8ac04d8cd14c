package fr.ess.files.funding;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.ess.application.funding.NationalSchemes;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The tables {@code dispositif-aide} and {@code dispositif-aide-professionnels} of schema.data.gouv.fr, version 0.2.0. */
public final class CsvNationalSchemes implements NationalSchemes {

    private static final List<String> NEEDED = List.of("id", "titre", "eligibilite", "cibles");

    @Inject
    public CsvNationalSchemes() {}

    @Override
    public List<Draft> read(Path file, Supplier<SchemeId> ids) {
        if (!Files.isRegularFile(file)) {
            throw new EssException(ErrorCode.FILE_NOT_FOUND, "file", file);
        }
        List<Draft> drafts = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                if (!line.getHeader().containsAll(NEEDED)
                        || line.getField("titre").isBlank()) {
                    throw notInTheSchema(file, line.getStartingLineNumber());
                }
                drafts.add(new NationalLine(line).draft(ids.get()));
            }
        } catch (CsvParseException e) {
            throw notInTheSchema(file, drafts.size() + 2L);
        } catch (IOException | UncheckedIOException e) {
            throw new EssException(ErrorCode.FILE_UNREADABLE, "file", file)
                    .with("reason", String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
        return drafts;
    }

    private static EssException notInTheSchema(Path file, long line) {
        return new EssException(ErrorCode.DOCUMENT_INVALID, "file", file.getFileName()).with("line", line);
    }
}
