package fr.ess.files.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for the tests: written by a library, or part by part to say what no library would. */
final class Workbooks {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks() {}

    @FunctionalInterface
    interface Filling {
        void fill(Worksheet sheet);
    }

    /** A workbook of one sheet, {@code Feuille 1}. */
    static byte[] filled(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "ess", "1.0")) {
            filling.fill(workbook.newWorksheet("Feuille 1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook of one sheet whose rows are written in XML. */
    static Workbooks raw(String rows) {
        return new Workbooks()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + OFFICE
                                + "sheet.main+xml\"/></Types>")
                .with(
                        "xl/workbook.xml",
                        "<workbook " + MAIN
                                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                + "</Relationships>")
                .with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    static String sheet(String rows) {
        return "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    Workbooks with(String part, String xml) {
        return with(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    Workbooks with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    /** Counts days from 1904. */
    Workbooks since1904() {
        String workbook = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        return with("xl/workbook.xml", workbook.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
    }

    /** Styles in this order: general, a short date, a date and time, a time, five zeros, elapsed hours. */
    Workbooks styled() {
        String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
        return with(
                        "[Content_Types].xml",
                        types.replace(
                                "</Types>",
                                "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + OFFICE
                                        + "styles+xml\"/></Types>"))
                .with(
                        "xl/styles.xml",
                        "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/>"
                                + "<numFmt numFmtId=\"165\" formatCode=\"00000\"/>"
                                + "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/></numFmts><cellXfs>"
                                + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                                + "<xf numFmtId=\"20\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
                                + "</cellXfs></styleSheet>");
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
