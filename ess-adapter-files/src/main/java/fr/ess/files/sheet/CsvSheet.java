package fr.ess.files.sheet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetFormat;
import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A CSV file, read anew by each iteration. */
final class CsvSheet implements Sheet {

    private final Content content;
    private final Path file;
    private final Charset charset;
    private final int markLength;
    private final SheetFormat format;
    private Optional<CsvReader<CsvRecord>> reader = Optional.empty();
    private volatile CountedInput input = CountedInput.NONE;

    CsvSheet(FileScan scan) {
        this.content = scan.content();
        this.file = scan.file();
        this.charset = scan.charset();
        this.markLength = scan.markLength();
        char separator = SeparatorFinder.in(scan.firstText());
        this.format = SheetFormat.csv(charset, markLength > 0, separator, scan.hexDigest(), scan.size());
    }

    @Override
    public SheetFormat format() {
        return format;
    }

    /** Lenient where a value can still be told: an unclosed quote, characters after a closing one. */
    @Override
    @SuppressWarnings("removal")
    public Iterator<SheetRow> iterator() {
        close();
        try {
            CountedInput bytes = new CountedInput(content.bytes());
            bytes.skipNBytes(markLength);
            CsvReader<CsvRecord> opened = CsvReader.builder()
                    .fieldSeparator(format.separator().orElseThrow())
                    .commentStrategy(CommentStrategy.NONE)
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowExtraCharsAfterClosingQuote(true)
                    .allowUnclosedQuote(true)
                    .maxBufferSize(4 * SheetLimits.LINE)
                    .build(withinLimits(), new InputStreamReader(bytes, charset));
            input = bytes;
            reader = Optional.of(opened);
            return new Rows(opened.iterator());
        } catch (IOException e) {
            throw FileSheetSource.unreadable(file, e);
        }
    }

    private static CsvRecordHandler withinLimits() {
        return CsvRecordHandler.builder()
                .maxFields(SheetLimits.LINE)
                .maxFieldSize(SheetLimits.LINE)
                .maxRecordSize(SheetLimits.LINE)
                .build();
    }

    private final class Rows implements Iterator<SheetRow> {

        private final Iterator<CsvRecord> records;
        private long line;

        Rows(Iterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException e) {
                throw new EssException(ErrorCode.LINE_TOO_LONG, "file", file)
                        .with("line", line + 1)
                        .with("limit", SheetLimits.LINE)
                        .causedBy(e);
            } catch (UncheckedIOException e) {
                throw FileSheetSource.unreadable(file, e);
            }
        }

        @Override
        public SheetRow next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            CsvRecord csv = records.next();
            line = csv.getStartingLineNumber();
            return BoundedRow.of(file, line, unprotected(csv.getFields()));
        }

        private static List<String> unprotected(List<String> cells) {
            return cells.stream().map(FormulaGuard::unprotect).toList();
        }
    }

    @Override
    public long bytesRead() {
        return input.count();
    }

    @Override
    public void close() {
        if (reader.isPresent()) {
            try {
                reader.get().close();
            } catch (IOException e) {
                throw FileSheetSource.unreadable(file, e);
            }
            reader = Optional.empty();
        }
    }
}
