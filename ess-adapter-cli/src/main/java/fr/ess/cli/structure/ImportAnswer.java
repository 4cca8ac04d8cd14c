package fr.ess.cli.structure;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.MappedColumn;
import fr.ess.application.sheet.SheetFormat;
import fr.ess.application.structure.intake.ImportReport;
import fr.ess.application.structure.intake.ImportReport.Counts;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.cli.structure.intake.Takings;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an import did, or would do: the counts first, then the file as it was understood, then the lines to look at. */
final class ImportAnswer implements Answer {

    private final Path file;
    private final ImportReport report;
    private final Optional<Path> rejects;
    private final Words words;
    private final Takings takings;

    ImportAnswer(Path file, ImportReport report, Optional<Path> rejects, Words words) {
        this.file = file;
        this.report = report;
        this.rejects = rejects;
        this.words = words;
        this.takings = new Takings(words);
    }

    @Override
    public void show(Page page) {
        Counts counts = report.counts();
        page.line(words.text(
                        report.operation().isPresent() ? "import.done" : "import.dry-run",
                        "file",
                        file.getFileName(),
                        "lines",
                        words.count("line", counts.lines())))
                .line(words.text(
                        "import.counts",
                        "added",
                        words.number(counts.added()),
                        "changed",
                        words.number(counts.changed()),
                        "unchanged",
                        words.number(counts.unchanged()),
                        "aside",
                        words.number(counts.setAside())));
        page.line().line(format(report.format())).line(header(report.mapping())).line();
        page.table(mapping(), "  ");
        takings.showIssues(page, report.issues(), report.issuesInAll());
        takings.showChanges(page, report.differences());
        takings.showAbsent(page, report.absent(), counts.absent());
        rejects.ifPresent(written -> page.line().line(words.text("import.rejects", "file", written)));
        report.operation().ifPresent(id -> page.line().line(words.text("import.operation", "id", id)));
    }

    private String format(SheetFormat format) {
        String size = words.number(format.size());
        if (format.kind() == SheetFormat.Kind.XLSX) {
            String others = format.otherSheets().isEmpty()
                    ? ""
                    : words.text("import.other-sheets", "sheets", String.join(", ", format.otherSheets()));
            return words.text("import.workbook", "sheet", format.sheetName().orElse(""), "size", size) + others;
        }
        String charset = format.charset().map(Charset::displayName).orElse("?")
                + (format.byteOrderMark() ? words.text("import.mark") : "");
        return words.text("import.csv", "charset", charset, "separator", separator(format), "size", size);
    }

    private String separator(SheetFormat format) {
        return format.separator()
                .map(separator -> separator == '\t' ? words.text("import.tab") : "«\u00a0" + separator + "\u00a0»")
                .orElse("");
    }

    private String header(ColumnMapping mapping) {
        return mapping.headerLine() == 0
                ? words.text("import.no-header")
                : words.text("import.header", "line", mapping.headerLine(), "confidence", mapping.confidence());
    }

    private Table mapping() {
        Table table = Table.of(
                words.text("column.file-column"),
                words.text("column.fills"),
                words.text("column.confidence") + ">",
                words.text("column.why"));
        for (MappedColumn column : report.mapping().columns()) {
            table.row(
                    column.header().isEmpty() ? "@" + (column.index() + 1) : column.header(),
                    column.target().map(this::label).orElse("—"),
                    column.isMapped() ? column.confidence() + "\u00a0%" : "",
                    words.text(column.reason().key()));
        }
        report.mapping()
                .constants()
                .forEach((target, value) ->
                        table.row("*", label(target) + " = " + value, "", words.text("import.constant")));
        return table;
    }

    private String label(String target) {
        return words.text(words.knows("field." + target) ? "field." + target : "column-label." + target);
    }

    @Override
    public Object json() {
        Counts counts = report.counts();
        return object(
                "file", file.getFileName().toString(),
                "dry_run", report.operation().isEmpty(),
                "operation", report.operation().map(Object::toString),
                "format", json(report.format()),
                "header",
                        object(
                                "line",
                                report.mapping().headerLine(),
                                "confidence",
                                report.mapping().confidence()),
                "columns",
                        report.mapping().columns().stream()
                                .map(ImportAnswer::json)
                                .toList(),
                "constants", report.mapping().constants(),
                "counts",
                        object(
                                "lines", counts.lines(),
                                "set_aside", counts.setAside(),
                                "added", counts.added(),
                                "changed", counts.changed(),
                                "unchanged", counts.unchanged(),
                                "absent", counts.absent()),
                "issues_in_all", report.issuesInAll(),
                "issues", takings.issues(report.issues()),
                "differences", Takings.differences(report.differences()),
                "absent", Takings.bearers(report.absent()));
    }

    private static Map<String, @Nullable Object> json(SheetFormat format) {
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

    @Override
    public Table csv() {
        return takings.csv(report.issues());
    }
}
