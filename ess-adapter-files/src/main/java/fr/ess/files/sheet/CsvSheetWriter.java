package fr.ess.files.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import fr.ess.application.sheet.SheetWriter;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes CSV after RFC 4180 in UTF-8, lines ended by CRLF, separator {@code ;} and a byte order mark by default, as French
 * spreadsheet programs open it. A text that would run as a formula starts with an apostrophe, which {@link FileSheetSource}
 * takes away again. Identity holds for every text of well-formed Unicode without NUL and within the limits of a cell.
 */
public final class CsvSheetWriter implements SheetWriter {

    private static final char MARK = '\uFEFF';
    private static final QuoteStrategy WHATEVER_COULD_SEPARATE = new QuoteStrategy() {
        @Override
        public boolean quoteEmpty(int line, int index) {
            return index == 0;
        }

        @Override
        public boolean quoteValue(int line, int index, String value) {
            for (int i = 0; i < SeparatorFinder.CANDIDATES.length(); i++) {
                if (value.indexOf(SeparatorFinder.CANDIDATES.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    };

    private final char separator;
    private final boolean marked;

    @Inject
    public CsvSheetWriter() {
        this(';', true);
    }

    /**
     * A writer of another dialect.
     *
     * @param separator one of {@code ; , |} and tab
     * @param marked whether the file starts with a byte order mark
     */
    public CsvSheetWriter(char separator, boolean marked) {
        if (SeparatorFinder.CANDIDATES.indexOf(separator) < 0) {
            throw new IllegalArgumentException("Not a separator: " + separator);
        }
        this.separator = separator;
        this.marked = marked;
    }

    @Override
    public void write(List<String> header, Iterable<List<String>> rows, OutputStream out) {
        try {
            if (marked) {
                out.write(String.valueOf(MARK).getBytes(StandardCharsets.UTF_8));
            }
            // Not closed: the stream belongs to the caller.
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(separator)
                    .lineDelimiter(LineDelimiter.CRLF)
                    .quoteStrategy(WHATEVER_COULD_SEPARATE)
                    .build(out, StandardCharsets.UTF_8);
            csv.writeRecord(protectedCells(header));
            rows.forEach(row -> csv.writeRecord(protectedCells(row)));
            csv.flush();
            out.flush();
        } catch (IOException | UncheckedIOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED).causedBy(e);
        }
    }

    private static List<String> protectedCells(List<String> cells) {
        List<String> safe = new ArrayList<>(cells.size());
        for (String cell : cells) {
            safe.add(FormulaGuard.protect(cell));
        }
        return safe;
    }
}
