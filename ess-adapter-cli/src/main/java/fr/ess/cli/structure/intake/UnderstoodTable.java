package fr.ess.cli.structure.intake;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.MappedColumn;
import fr.ess.application.sheet.SheetFormat;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a table of any form was understood: its format, its header, and what each column fills. */
public final class UnderstoodTable {

    private final SheetFormat format;
    private final ColumnMapping mapping;
    private final Words words;

    public UnderstoodTable(SheetFormat format, ColumnMapping mapping, Words words) {
        this.format = format;
        this.mapping = mapping;
        this.words = words;
    }

    public void show(Page page) {
        page.line().line(formatLine()).line(headerLine()).line();
        page.table(columnTable(), "  ");
    }

    private String formatLine() {
        String size = words.number(format.size());
        if (format.kind() == SheetFormat.Kind.XLSX) {
            String others = format.otherSheets().isEmpty()
                    ? ""
                    : words.text("import.other-sheets", "sheets", String.join(", ", format.otherSheets()));
            return words.text("import.workbook", "sheet", format.sheetName().orElse(""), "size", size) + others;
        }
        String charset = format.charset().map(Charset::displayName).orElse("?")
                + (format.byteOrderMark() ? words.text("import.mark") : "");
        return words.text("import.csv", "charset", charset, "separator", separator(), "size", size);
    }

    private String separator() {
        return format.separator()
                .map(separator -> separator == '\t' ? words.text("import.tab") : "«\u00a0" + separator + "\u00a0»")
                .orElse("");
    }

    private String headerLine() {
        return mapping.headerLine() == 0
                ? words.text("import.no-header")
                : words.text("import.header", "line", mapping.headerLine(), "confidence", mapping.confidence());
    }

    private Table columnTable() {
        Table table = Table.of(
                words.text("column.file-column"),
                words.text("column.fills"),
                words.text("column.confidence") + ">",
                words.text("column.why"));
        for (MappedColumn column : mapping.columns()) {
            table.row(
                    column.header().isEmpty() ? "@" + (column.index() + 1) : column.header(),
                    column.target().map(this::label).orElse("—"),
                    column.isMapped() ? column.confidence() + "\u00a0%" : "",
                    words.text(column.reason().key()));
        }
        mapping.constants()
                .forEach((target, value) ->
                        table.row("*", label(target) + " = " + value, "", words.text("import.constant")));
        return table;
    }

    private String label(String target) {
        return words.text(words.knows("field." + target) ? "field." + target : "column-label." + target);
    }

    /** Where the header is, and how sure that is, in JSON. */
    public Map<String, @Nullable Object> header() {
        return object("line", mapping.headerLine(), "confidence", mapping.confidence());
    }

    /** Every column in JSON. */
    public List<Map<String, @Nullable Object>> columns() {
        return mapping.columns().stream().map(UnderstoodTable::json).toList();
    }

    /** The format in JSON. */
    public Map<String, @Nullable Object> format() {
        return object(
                "kind", format.kind().name().toLowerCase(Locale.ROOT),
                "charset", format.charset().map(Charset::name),
                "byte_order_mark", format.byteOrderMark(),
                "separator", format.separator().map(Object::toString),
                "sheet", format.sheetName(),
                "other_sheets", format.otherSheets(),
                "sha256", format.digest(),
                "bytes", format.size());
    }

    private static Map<String, @Nullable Object> json(MappedColumn column) {
        return object(
                "position", column.index() + 1,
                "header", column.header(),
                "target", column.target(),
                "confidence", column.confidence(),
                "reason", column.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
