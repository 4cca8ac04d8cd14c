package fr.ess.cli.structure;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.structure.intake.ImportReport;
import fr.ess.application.structure.intake.ImportReport.Counts;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.cli.structure.intake.Takings;
import fr.ess.cli.structure.intake.UnderstoodTable;
import java.nio.file.Path;
import java.util.Optional;

/** What an import did, or would do: the counts first, then the file as it was understood, then the lines to look at. */
final class ImportAnswer implements Answer {

    private final Path file;
    private final ImportReport report;
    private final Optional<Path> rejects;
    private final Words words;
    private final Takings takings;
    private final UnderstoodTable understood;

    ImportAnswer(Path file, ImportReport report, Optional<Path> rejects, Words words) {
        this.file = file;
        this.report = report;
        this.rejects = rejects;
        this.words = words;
        this.takings = new Takings(words);
        this.understood = new UnderstoodTable(report.format(), report.mapping(), words);
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
        understood.show(page);
        takings.showIssues(page, report.issues(), report.issuesInAll());
        takings.showChanges(page, report.differences());
        takings.showAbsent(page, report.absent(), counts.absent());
        rejects.ifPresent(written -> page.line().line(words.text("import.rejects", "file", written)));
        report.operation().ifPresent(id -> page.line().line(words.text("import.operation", "id", id)));
    }

    @Override
    public Object json() {
        Counts counts = report.counts();
        return object(
                "file", file.getFileName().toString(),
                "dry_run", report.operation().isEmpty(),
                "operation", report.operation().map(Object::toString),
                "format", understood.format(),
                "header", understood.header(),
                "columns", understood.columns(),
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

    @Override
    public Table csv() {
        return takings.csv(report.issues());
    }
}
