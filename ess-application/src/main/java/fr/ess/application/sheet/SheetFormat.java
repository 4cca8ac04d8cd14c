package fr.ess.application.sheet;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * What a file turned out to be; reported to whoever imports it.
 *
 * @param kind the family of the file
 * @param charset how a CSV file is encoded, absent for a workbook
 * @param byteOrderMark whether the file starts with one
 * @param separator what stands between the cells of a CSV file, absent for a workbook
 * @param sheetName the workbook's sheet that is read, absent for CSV
 * @param otherSheets the workbook's sheets that are ignored
 * @param digest SHA-256 of the bytes, 64 lower case hexadecimal digits
 * @param size in bytes
 */
public record SheetFormat(
        Kind kind,
        Optional<Charset> charset,
        boolean byteOrderMark,
        Optional<Character> separator,
        Optional<String> sheetName,
        List<String> otherSheets,
        String digest,
        long size) {

    /** The two families that are read. */
    public enum Kind {
        CSV,
        XLSX
    }

    public SheetFormat {
        otherSheets = List.copyOf(otherSheets);
    }

    public static SheetFormat csv(Charset charset, boolean byteOrderMark, char separator, String digest, long size) {
        return new SheetFormat(
                Kind.CSV,
                Optional.of(charset),
                byteOrderMark,
                Optional.of(separator),
                Optional.empty(),
                List.of(),
                digest,
                size);
    }

    public static SheetFormat workbook(String sheetName, List<String> otherSheets, String digest, long size) {
        return new SheetFormat(
                Kind.XLSX,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(sheetName),
                otherSheets,
                digest,
                size);
    }
}
