package fr.ess.cli.structure.intake;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.application.structure.intake.ImportReport.Difference;
import fr.ess.application.structure.intake.LineIssue;
import fr.ess.application.structure.intake.RegisterReport;
import fr.ess.application.structure.intake.RegisterReport.Counts;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.FieldChange;
import fr.ess.domain.structure.Fields;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the answers to all imports have in common: the counts, the lines to look at, what sources say otherwise. */
public final class Takings {

    private static final int ISSUES_SHOWN = 50;
    private static final int ABSENT_SHOWN = 20;
    private static final int CHANGES_SHOWN = 20;

    private final Words words;

    public Takings(Words words) {
        this.words = words;
    }

    /** How much the source weighs, as {@code --source-kind} says it. */
    public static SourceKind sourceKind(Given given, Words words, SourceKind usual) {
        return given.find("--source-kind")
                .map(word -> switch (word) {
                    case "mission" -> SourceKind.MISSION;
                    case "document" -> SourceKind.VERIFIED_DOCUMENT;
                    case "register" -> SourceKind.REGISTER;
                    case "declaration" -> SourceKind.DECLARATION;
                    default -> throw UsageException.refused("--source-kind", word, words.text("expected.source-kind"));
                })
                .orElse(usual);
    }

    /** A file of which every line was refused is answered with a no. */
    static ExitCode exit(RegisterReport report) {
        Counts counts = report.counts();
        return counts.lines() > 0 && counts.lines() == counts.setAside() ? ExitCode.NEGATIVE : ExitCode.DONE;
    }

    /** The file and the counts of a register's import. */
    void showCounts(Page page, Path file, RegisterReport report) {
        Counts counts = report.counts();
        page.line(words.text(
                report.operation().isPresent() ? "import.done" : "import.dry-run",
                "file",
                file.getFileName(),
                "lines",
                words.count("line", counts.lines())));
        page.line(words.text(
                "register.counts",
                "added",
                words.number(counts.added()),
                "changed",
                words.number(counts.changed()),
                "moved",
                words.number(counts.moved()),
                "ceased",
                words.number(counts.ceased()),
                "unchanged",
                words.number(counts.unchanged()),
                "aside",
                words.number(counts.setAside())));
    }

    /** The lines to look at, what changed, what is absent, and the operation of a register's import. */
    void showDetails(Page page, RegisterReport report) {
        showIssues(page, report.issues(), report.issuesInAll());
        showChanges(page, report.differences());
        showAbsent(page, report.absent(), report.counts().absent());
        report.operation().ifPresent(id -> page.line().line(words.text("import.operation", "id", id)));
    }

    public void showIssues(Page page, List<LineIssue> issues, long inAll) {
        page.line();
        if (issues.isEmpty()) {
            page.line(words.text("import.no-issue"));
            return;
        }
        page.line(words.count("issue", inAll));
        for (LineIssue issue : issues.stream().limit(ISSUES_SHOWN).toList()) {
            String fate = issue.blocking() ? words.text("import.blocking") : words.text("import.kept");
            page.line(
                    String.join(" ", where(issue), words.say(issue.reason()), fate)
                            .strip(),
                    issue.blocking() ? "  x " : "  - ",
                    "    ");
        }
        if (inAll > ISSUES_SHOWN) {
            page.line(words.text("import.more-issues", "n", words.number(inAll - ISSUES_SHOWN)), "  ", "  ");
        }
    }

    private String where(LineIssue issue) {
        String line = words.number(issue.line());
        String key =
                issue.column().isEmpty() ? "import.line" : issue.value().isEmpty() ? "import.blank" : "import.cell";
        String where = words.text(key, "line", line, "column", issue.column(), "value", issue.value());
        return issue.part().isEmpty() ? where : words.text("import.part", "part", issue.part(), "where", where);
    }

    public void showChanges(Page page, List<Difference> differences) {
        List<Difference> changed = differences.stream()
                .filter(difference -> !difference.changes().isEmpty())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        page.line().line(words.text("import.changes"));
        changed.stream()
                .limit(CHANGES_SHOWN)
                .forEach(difference -> page.line(
                        difference.name() + words.text("import.is", "what", what(difference.changes())),
                        "  ~ ",
                        "    "));
        if (changed.size() > CHANGES_SHOWN) {
            page.line(words.text("import.more-absent", "n", words.number(changed.size() - CHANGES_SHOWN)), "  ", "  ");
        }
    }

    /** The changes as one sentence, each with what was said before and after. */
    public String what(List<FieldChange> changes) {
        return changes.stream()
                .map(change -> words.text(
                        "import.change",
                        "field",
                        words.text(change.labelKey()),
                        "before",
                        shown(change, change.before()),
                        "after",
                        shown(change, change.after())))
                .collect(Collectors.joining(", "));
    }

    private String shown(FieldChange change, String value) {
        if (value.isEmpty()) {
            return "—";
        }
        return change.labelKey().equals(Fields.STATUS.key()) ? words.text("status." + value) : value;
    }

    public void showAbsent(Page page, List<Bearer> absent, long inAll) {
        if (inAll == 0) {
            return;
        }
        page.line().line(words.count("absent", inAll));
        absent.stream()
                .limit(ABSENT_SHOWN)
                .forEach(structure -> page.line(structure.name() + " (" + structure.id() + ")", "  - ", "    "));
        if (inAll > ABSENT_SHOWN) {
            page.line(words.text("import.more-absent", "n", words.number(inAll - ABSENT_SHOWN)), "  ", "  ");
        }
    }

    /** The members of a register's import that all of them have, with others after the counts. */
    Map<String, @Nullable Object> json(Path file, RegisterReport report, Map<String, @Nullable Object> own) {
        Counts counts = report.counts();
        Map<String, @Nullable Object> all = object(
                "file", file.getFileName().toString(),
                "dry_run", report.operation().isEmpty(),
                "operation", report.operation().map(Object::toString),
                "counts",
                        object(
                                "lines", counts.lines(),
                                "outside", counts.outside(),
                                "set_aside", counts.setAside(),
                                "added", counts.added(),
                                "changed", counts.changed(),
                                "moved", counts.moved(),
                                "ceased", counts.ceased(),
                                "unchanged", counts.unchanged(),
                                "absent", counts.absent()));
        all.putAll(own);
        all.putAll(object(
                "issues_in_all",
                report.issuesInAll(),
                "issues",
                issues(report.issues()),
                "differences",
                differences(report.differences()),
                "absent",
                bearers(report.absent())));
        return all;
    }

    public List<Map<String, @Nullable Object>> issues(List<LineIssue> issues) {
        return issues.stream().map(this::json).toList();
    }

    private Map<String, @Nullable Object> json(LineIssue issue) {
        Map<String, @Nullable Object> place = issue.part().isEmpty() ? object() : object("part", issue.part());
        place.putAll(object(
                "line", issue.line(),
                "column", issue.column(),
                "value", issue.value(),
                "code", issue.reason().code().key(),
                "sentence", words.say(issue.reason()),
                "blocking", issue.blocking()));
        return place;
    }

    public static List<Map<String, @Nullable Object>> differences(List<Difference> differences) {
        return differences.stream().map(Takings::json).toList();
    }

    private static Map<String, @Nullable Object> json(Difference difference) {
        return object(
                "line", difference.line(),
                "name", difference.name(),
                "outcome", difference.outcome().word(),
                "changes",
                        difference.changes().stream()
                                .map(change -> object(
                                        "field", field(change),
                                        "before", change.before(),
                                        "after", change.after()))
                                .toList());
    }

    /** The stable name of what changed. */
    public static String field(FieldChange change) {
        return change.labelKey().substring(change.labelKey().indexOf('.') + 1);
    }

    public static List<Map<String, @Nullable Object>> bearers(List<Bearer> bearers) {
        return bearers.stream()
                .map(bearer -> object("id", bearer.id().toString(), "name", bearer.name()))
                .toList();
    }

    public Table csv(List<LineIssue> issues) {
        boolean inParts = issues.stream().anyMatch(issue -> !issue.part().isEmpty());
        Table table = inParts
                ? Table.of("part", "line", "column", "value", "code", "sentence", "blocking")
                : Table.of("line", "column", "value", "code", "sentence", "blocking");
        for (LineIssue issue : issues) {
            String code = issue.reason().code().key();
            String sentence = words.say(issue.reason());
            if (inParts) {
                table.row(issue.part(), issue.line(), issue.column(), issue.value(), code, sentence, issue.blocking());
            } else {
                table.row(issue.line(), issue.column(), issue.value(), code, sentence, issue.blocking());
            }
        }
        return table;
    }
}
