package fr.ess.cli.structure;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.structure.sirene.SireneChange;
import fr.ess.application.structure.sirene.SireneReport;
import fr.ess.application.structure.sirene.SireneReport.Difference;
import fr.ess.application.structure.sirene.StockIssue;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.cli.structure.intake.Takings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an import of SIRENE did, or would do: the counts, then what befell whom, then the rows to look at. */
public final class SireneAnswer implements Answer {

    private static final int SHOWN = 20;

    private final SireneReport report;
    private final Words words;
    private final Takings takings;

    public SireneAnswer(SireneReport report, Words words) {
        this.report = report;
        this.words = words;
        this.takings = new Takings(words);
    }

    @Override
    public void show(Page page) {
        page.line(words.text(
                        report.operation().isPresent() ? "sirene.done" : "sirene.dry-run",
                        "units",
                        words.number(report.units()),
                        "establishments",
                        words.number(report.establishments())))
                .line(words.text(
                        "sirene.kept",
                        "candidates",
                        words.number(report.candidates()),
                        "structures",
                        words.number(report.structures())))
                .line();
        Table table = Table.of(words.text("sirene.change"), words.text("column.structures") + ">");
        Stream.of(SireneChange.values())
                .forEach(change -> table.row(words.text(change.key()), words.number(report.count(change))));
        page.table(table, "  ");
        differences(page);
        takings.showAbsent(page, report.absent(), report.absentInAll());
        issues(page);
        report.operation().ifPresent(id -> page.line().line(words.text("import.operation", "id", id)));
    }

    private void differences(Page page) {
        List<Difference> told = report.differences().stream()
                .filter(difference -> difference.change() != SireneChange.CREATED)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        page.line().line(words.text("import.changes"));
        told.stream().limit(SHOWN).forEach(difference -> page.line(said(difference), "  ~ ", "    "));
        if (report.touched() > SHOWN) {
            page.line(words.text("import.more-absent", "n", words.number(report.touched() - SHOWN)), "  ", "  ");
        }
    }

    private String said(Difference difference) {
        String who = words.text(
                "sirene.difference",
                "name",
                difference.name(),
                "siren",
                difference.siren(),
                "change",
                words.text(difference.change().key()));
        return difference.changes().isEmpty()
                ? who
                : who + words.text("import.is", "what", takings.what(difference.changes()));
    }

    private void issues(Page page) {
        if (report.issuesInAll() == 0) {
            return;
        }
        page.line().line(words.count("issue", report.issuesInAll()));
        report.issues().stream().limit(SHOWN).forEach(issue -> page.line(said(issue), "  - ", "    "));
        if (report.issuesInAll() > SHOWN) {
            page.line(words.text("import.more-issues", "n", words.number(report.issuesInAll() - SHOWN)), "  ", "  ");
        }
    }

    private String said(StockIssue issue) {
        String where =
                words.text("sirene.line", "file", words.text(issue.stock().key()), "line", words.number(issue.line()));
        String value = issue.value().isEmpty() ? "" : " «\u00a0" + issue.value() + "\u00a0»";
        return where + value + " " + words.say(issue.reason());
    }

    @Override
    public Object json() {
        return object(
                "dry_run", report.operation().isEmpty(),
                "operation", report.operation().map(Object::toString),
                "units", report.units(),
                "candidates", report.candidates(),
                "establishments", report.establishments(),
                "structures", report.structures(),
                "changes",
                        Stream.of(SireneChange.values())
                                .collect(Collectors.toMap(
                                        SireneChange::word, report::count, Long::sum, LinkedHashMap::new)),
                "differences",
                        report.differences().stream().map(SireneAnswer::json).toList(),
                "absent_in_all", report.absentInAll(),
                "absent", Takings.bearers(report.absent()),
                "issues_in_all", report.issuesInAll(),
                "issues", report.issues().stream().map(this::json).toList());
    }

    private static Map<String, @Nullable Object> json(Difference difference) {
        return object(
                "siren", difference.siren(),
                "name", difference.name(),
                "change", difference.change().word(),
                "fields", difference.changes().stream().map(Takings::field).toList());
    }

    private Map<String, @Nullable Object> json(StockIssue issue) {
        return object(
                "file", issue.stock().name().toLowerCase(Locale.ROOT),
                "line", issue.line(),
                "value", issue.value(),
                "code", issue.reason().code().key(),
                "sentence", words.say(issue.reason()));
    }

    @Override
    public Table csv() {
        Table table = Table.of("siren", "name", "change", "fields");
        report.differences()
                .forEach(difference -> table.row(
                        difference.siren(),
                        difference.name(),
                        difference.change().word(),
                        takings.what(difference.changes())));
        return table;
    }
}
