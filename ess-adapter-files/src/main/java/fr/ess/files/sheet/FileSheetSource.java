package fr.ess.files.sheet;

import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetPart;
import fr.ess.application.sheet.SheetSource;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tables in files: CSV in UTF-8, UTF-16 with a mark or Windows-1252, separated by {@code ; ,} tab or {@code |}; XLSX
 * workbooks, of which the first visible sheet that is not empty is read.
 *
 * <p>Limits: 1 MiB in a line, 32,767 characters in a cell, 1,000 columns; in a workbook 10,000 parts, 2 GiB inflated in a
 * part (128 MiB for shared texts and styles) and 4 GiB in all, 250 times the compressed size. In a zip of tables the same
 * but for texts that repeat themselves: 1,000 times the compressed size.
 */
public final class FileSheetSource implements SheetSource {

    @Inject
    public FileSheetSource() {}

    @Override
    public Sheet open(Path file) {
        return new WholeFile(scan(file)).open();
    }

    @Override
    public List<SheetPart> parts(Path file) {
        FileScan scan = scan(file);
        return scan.isZip() && !ZipTables.isWorkbook(scan) ? ZipTables.of(scan) : List.of(new WholeFile(scan));
    }

    /** The file itself as its only table. */
    private record WholeFile(FileScan scan) implements SheetPart {

        @Override
        public String name() {
            return "";
        }

        @Override
        public long size() {
            return scan.size();
        }

        @Override
        public Sheet open() {
            return scan.isZip() ? XlsxSheet.open(scan) : new CsvSheet(scan);
        }
    }

    static FileScan scan(Path file) {
        if (!Files.exists(file)) {
            throw new EssException(ErrorCode.FILE_NOT_FOUND, "file", file);
        }
        if (Files.isDirectory(file)) {
            throw new EssException(ErrorCode.FILE_UNREADABLE, "file", file).with("reason", FileTrouble.DIRECTORY);
        }
        try {
            return FileScan.of(Content.of(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static EssException unreadable(Path file, Exception cause) {
        String reason = cause.getClass().getSimpleName();
        return new EssException(ErrorCode.FILE_UNREADABLE, "file", file)
                .with("reason", reason)
                .causedBy(cause);
    }
}
