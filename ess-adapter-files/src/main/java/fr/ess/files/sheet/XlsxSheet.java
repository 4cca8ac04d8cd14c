package fr.ess.files.sheet;

import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetFormat;
import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first visible sheet of a workbook that is not empty. */
final class XlsxSheet implements Sheet {

    private final Path file;
    private final ReadableWorkbook workbook;
    private final org.dhatim.fastexcel.reader.Sheet sheet;
    private final SheetFormat format;
    private final long rowsInFile;
    private Optional<Stream<Row>> rows = Optional.empty();
    private final AtomicLong rowsRead = new AtomicLong();

    private XlsxSheet(FileScan scan, ReadableWorkbook workbook, long rowsInFile) {
        this.file = scan.file();
        this.workbook = workbook;
        this.rowsInFile = Math.max(1, rowsInFile);
        List<org.dhatim.fastexcel.reader.Sheet> all = workbook.getSheets().toList();
        this.sheet = all.stream()
                .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                .filter(this::holdsSomething)
                .findFirst()
                .orElseThrow(() -> new EssException(ErrorCode.FILE_EMPTY, "file", file));
        List<String> others = all.stream()
                .map(org.dhatim.fastexcel.reader.Sheet::getName)
                .filter(name -> !name.equals(sheet.getName()))
                .toList();
        this.format = SheetFormat.workbook(sheet.getName(), others, scan.hexDigest(), scan.size());
    }

    static XlsxSheet open(FileScan scan) {
        long rowsInFile = WorkbookGuard.rows(scan);
        ReadableWorkbook workbook = opened(scan.file());
        try {
            return new XlsxSheet(scan, workbook, rowsInFile);
        } catch (RuntimeException e) {
            shut(workbook, scan.file());
            throw e instanceof EssException ? e : WorkbookGuard.unreadable(scan.file(), e);
        }
    }

    static ReadableWorkbook opened(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException withStyles) {
            return withoutStyles(file);
        }
    }

    /** A workbook need not have styles; the library then only opens it when told not to look for them. */
    private static ReadableWorkbook withoutStyles(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        } catch (IOException | RuntimeException e) {
            throw WorkbookGuard.unreadable(file, e);
        }
    }

    private boolean holdsSomething(org.dhatim.fastexcel.reader.Sheet candidate) {
        try (Stream<Row> some = candidate.openStream()) {
            return some.anyMatch(row -> !cells(row).isEmpty());
        } catch (IOException e) {
            throw WorkbookGuard.unreadable(file, e);
        }
    }

    /** The texts of a row without the blanks at its end. */
    private List<String> cells(Row row) {
        return cells(row, workbook.isDate1904());
    }

    static List<String> cells(Row row, boolean since1904) {
        List<String> cells = new java.util.ArrayList<>();
        int filled = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = row.getOptionalCell(i)
                    .map(cell -> WorkbookCell.text(cell, since1904))
                    .orElse("");
            cells.add(text);
            filled = text.isEmpty() ? filled : i + 1;
        }
        return cells.subList(0, filled);
    }

    @Override
    public SheetFormat format() {
        return format;
    }

    @Override
    public Iterator<SheetRow> iterator() {
        endIteration();
        rowsRead.set(0);
        try {
            Stream<Row> stream = sheet.openStream();
            rows = Optional.of(stream);
            return new Rows(stream.iterator());
        } catch (IOException | RuntimeException e) {
            throw WorkbookGuard.unreadable(file, e);
        }
    }

    /** Looks one row ahead, to leave out those without a value. */
    private final class Rows implements Iterator<SheetRow> {

        private final Iterator<Row> source;
        private Optional<SheetRow> ahead = Optional.empty();
        private int line;

        Rows(Iterator<Row> source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            try {
                while (ahead.isEmpty() && source.hasNext()) {
                    Row row = source.next();
                    rowsRead.incrementAndGet();
                    if (row.getRowNum() <= line) {
                        throw new IllegalStateException("row " + row.getRowNum() + " after row " + line);
                    }
                    line = row.getRowNum();
                    List<String> cells = cells(row);
                    ahead = cells.isEmpty() ? Optional.empty() : Optional.of(BoundedRow.of(file, line, cells));
                }
                return ahead.isPresent();
            } catch (EssException e) {
                throw e;
            } catch (RuntimeException e) {
                throw WorkbookGuard.unreadable(file, e);
            }
        }

        @Override
        public SheetRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            SheetRow row = ahead.orElseThrow();
            ahead = Optional.empty();
            return row;
        }
    }

    @Override
    public long bytesRead() {
        return Math.min(format.size(), (long) ((double) format.size() * rowsRead.get() / rowsInFile));
    }

    private void endIteration() {
        rows.ifPresent(Stream::close);
        rows = Optional.empty();
    }

    @Override
    public void close() {
        endIteration();
        shut(workbook, file);
    }

    private static void shut(ReadableWorkbook workbook, Path file) {
        try {
            workbook.close();
        } catch (IOException e) {
            throw WorkbookGuard.unreadable(file, e);
        }
    }
}
