package fr.ess.cli.structure;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.MappedColumn;
import fr.ess.application.sheet.SheetFormat;
import fr.ess.application.structure.intake.ImportReport;
import fr.ess.application.structure.intake.ImportReport.Counts;
import fr.ess.application.structure.intake.ImportReport.Difference;
import fr.ess.application.structure.intake.LineIssue;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an import did, or would do: the counts first, then the file as it was understood, then the lines to look at. */
final class ImportAnswer implements Answer {

    private static final int ISSUES_SHOWN = 50;
    private static final int ABSENT_SHOWN = 20;
    private static final int CHANGES_SHOWN = 20;

    private final Path file;
    private final ImportReport report;
    private final Optional<Path> rejects;
    private final Words words;

    ImportAnswer(Path file, ImportReport report, Optional<Path> rejects, Words words) {
        this.file = file;
        this.report = report;
        this.rejects = rejects;
        this.words = words;
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
        issues(page);
        changes(page);
        absent(page);
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

    private void issues(Page page) {
        List<LineIssue> issues = report.issues();
        page.line();
        if (issues.isEmpty()) {
            page.line(words.text("import.no-issue"));
            return;
        }
        page.line(words.count("issue", report.issuesInAll()));
        for (LineIssue issue : issues.stream().limit(ISSUES_SHOWN).toList()) {
            String where = issue.column().isEmpty()
                    ? words.text("import.line", "line", words.number(issue.line()))
                    : words.text(
                            "import.cell",
                            "line",
                            words.number(issue.line()),
                            "column",
                            issue.column(),
                            "value",
                            issue.value());
            String fate = issue.blocking() ? words.text("import.blocking") : words.text("import.kept");
            page.line(
                    String.join(" ", where, words.say(issue.reason()), fate).strip(),
                    issue.blocking() ? "  x " : "  - ",
                    "    ");
        }
        if (report.issuesInAll() > ISSUES_SHOWN) {
            page.line(
                    words.text("import.more-issues", "n", words.number(report.issuesInAll() - ISSUES_SHOWN)),
                    "  ",
                    "  ");
        }
    }

    private void changes(Page page) {
        List<Difference> changed = report.differences().stream()
                .filter(difference -> !difference.changes().isEmpty())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        page.line().line(words.text("import.changes"));
        changed.stream()
                .limit(CHANGES_SHOWN)
                .forEach(difference -> page.line(
                        difference.name() + words.text("import.is", "what", what(difference)), "  ~ ", "    "));
        if (changed.size() > CHANGES_SHOWN) {
            page.line(words.text("import.more-absent", "n", words.number(changed.size() - CHANGES_SHOWN)), "  ", "  ");
        }
    }

    private String what(Difference difference) {
        return difference.changes().stream()
                .map(change -> words.text(
                        "import.change",
                        "field",
                        words.text(change.labelKey()),
                        "before",
                        change.before().isEmpty() ? "—" : change.before(),
                        "after",
                        change.after().isEmpty() ? "—" : change.after()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, @Nullable Object> json(Difference difference) {
        return object(
                "line", difference.line(),
                "name", difference.name(),
                "outcome", difference.outcome().word(),
                "changes",
                        difference.changes().stream()
                                .map(change -> object(
                                        "field",
                                                change.labelKey()
                                                        .substring(change.labelKey()
                                                                        .indexOf('.')
                                                                + 1),
                                        "before", change.before(),
                                        "after", change.after()))
                                .toList());
    }

    private void absent(Page page) {
        long absent = report.counts().absent();
        if (absent == 0) {
            return;
        }
        page.line().line(words.count("absent", absent));
        report.absent().stream()
                .limit(ABSENT_SHOWN)
                .forEach(structure -> page.line(structure.name() + " (" + structure.id() + ")", "  - ", "    "));
        if (absent > ABSENT_SHOWN) {
            page.line(words.text("import.more-absent", "n", words.number(absent - ABSENT_SHOWN)), "  ", "  ");
        }
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
                "issues", report.issues().stream().map(this::json).toList(),
                "differences",
                        report.differences().stream()
                                .map(difference -> json(difference))
                                .toList(),
                "absent",
                        report.absent().stream()
                                .map(bearer -> object("id", bearer.id().toString(), "name", bearer.name()))
                                .toList());
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

    private Map<String, @Nullable Object> json(LineIssue issue) {
        return object(
                "line", issue.line(),
                "column", issue.column(),
                "value", issue.value(),
                "code", issue.reason().code().key(),
                "sentence", words.say(issue.reason()),
                "blocking", issue.blocking());
    }

    @Override
    public Table csv() {
        Table table = Table.of("line", "column", "value", "code", "sentence", "blocking");
        report.issues()
                .forEach(issue -> table.row(
                        issue.line(),
                        issue.column(),
                        issue.value(),
                        issue.reason().code().key(),
                        words.say(issue.reason()),
                        issue.blocking()));
        return table;
    }
}
