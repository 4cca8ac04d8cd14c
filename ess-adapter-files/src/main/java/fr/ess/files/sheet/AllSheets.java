package fr.ess.files.sheet;

import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Small files that people write for us: workbooks with all their sheets, or texts. */
public final class AllSheets {

    private static final long LARGEST = 1_000_000;
    private static final int MOST_ROWS = 100_000;

    private AllSheets() {}

    /**
     * Whether a file is a zip, which a workbook is.
     *
     * @throws EssException FILE_NOT_FOUND or FILE_UNREADABLE
     */
    public static boolean isWorkbook(Path file) {
        return FileSheetSource.scan(file).isZip();
    }

    /**
     * The text of a file in UTF-8.
     *
     * @throws EssException FILE_UNREADABLE
     */
    public static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new EssException(ErrorCode.FILE_UNREADABLE, "file", file).with("reason", "> 1 Mo");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileSheetSource.unreadable(file, e);
        }
    }

    /**
     * The rows of every sheet that holds some, by name.
     *
     * @throws EssException as {@link FileSheetSource}
     */
    public static Map<String, List<SheetRow>> of(Path file) {
        if (WorkbookGuard.rows(FileSheetSource.scan(file)) > MOST_ROWS) {
            throw WorkbookGuard.unreadable(file, new IOException("more than " + MOST_ROWS + " rows"));
        }
        Map<String, List<SheetRow>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = XlsxSheet.opened(file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<SheetRow> rows = new ArrayList<>();
                try (Stream<Row> stream = sheet.openStream()) {
                    stream.forEach(row -> {
                        List<String> cells = XlsxSheet.cells(row, workbook.isDate1904());
                        if (!cells.isEmpty()) {
                            rows.add(BoundedRow.of(file, row.getRowNum(), cells));
                        }
                    });
                }
                sheets.put(sheet.getName(), rows);
            }
            return sheets;
        } catch (IOException e) {
            throw WorkbookGuard.unreadable(file, e);
        } catch (RuntimeException e) {
            throw e instanceof EssException ? e : WorkbookGuard.unreadable(file, e);
        }
    }
}
