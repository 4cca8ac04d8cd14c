package fr.ess.cli.stakeholder;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.stakeholder.register.ElusReport;
import fr.ess.application.stakeholder.register.ElusReport.SetAside;
import fr.ess.application.stakeholder.register.ImportElus;
import fr.ess.application.stakeholder.register.ImportElusCommand;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.ProgressBar;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import java.nio.file.Path;

/** {@code ess import elus}: takes a file of the national register of élus in. */
public final class ElusVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE")
                .option("--territory", "TERRITORY")
                .option("--date", "DATE")
                .flag("--dry-run");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Path file = session.path(given.argument());
        ImportElusCommand command = new ImportElusCommand(
                file,
                given.find("--territory"),
                given.date("--date").orElseGet(() -> PersonOptions.today(session)),
                given.has("--dry-run"),
                session.actor());
        ElusReport report = ProgressBar.during(
                session, progress -> session.use(ImportElus.class).run(command, progress));
        session.print(new ElusAnswer(file, report, session.words()));
        return report.lines() > 0 && report.lines() == report.setAside().size() ? ExitCode.NEGATIVE : ExitCode.DONE;
    }

    private record ElusAnswer(Path file, ElusReport report, Words words) implements Answer {

        private static final int SHOWN = 20;

        @Override
        public void show(Page page) {
            page.line(words.text(
                    report.dryRun() ? "import.dry-run" : "import.done",
                    "file",
                    file.getFileName(),
                    "lines",
                    words.count("line", report.lines())));
            page.line(words.text(
                    "elus.counts",
                    "added",
                    words.number(report.added()),
                    "changed",
                    words.number(report.changed()),
                    "unchanged",
                    words.number(report.unchanged()),
                    "aside",
                    words.number(report.setAside().size())));
            if (report.left() > 0) {
                page.line(words.text("elus.left", "n", words.number(report.left())));
            }
            if (report.outside() > 0) {
                page.line(words.text("elus.outside", "n", words.number(report.outside())));
            }
            report.setAside().stream().limit(SHOWN).forEach(aside -> page.line(said(aside), "  - ", "    "));
            int more = report.setAside().size() - SHOWN;
            if (more > 0) {
                page.line(words.text("import.more-issues", "n", words.number(more)));
            }
        }

        private String said(SetAside aside) {
            return words.text("elus.line", "line", words.number(aside.line()), "why", words.say(aside.why()));
        }

        @Override
        public Object json() {
            return object(
                    "file", file.getFileName().toString(),
                    "level", PersonOptions.word(report.level()),
                    "dry_run", report.dryRun(),
                    "lines", report.lines(),
                    "outside", report.outside(),
                    "added", report.added(),
                    "changed", report.changed(),
                    "unchanged", report.unchanged(),
                    "left", report.left(),
                    "set_aside",
                            report.setAside().stream()
                                    .map(aside -> object(
                                            "line", aside.line(),
                                            "code", aside.why().code().key(),
                                            "why", words.say(aside.why())))
                                    .toList());
        }

        @Override
        public Table csv() {
            Table table = Table.of("line", "code", "why");
            report.setAside()
                    .forEach(aside -> table.row(aside.line(), aside.why().code().key(), words.say(aside.why())));
            return table;
        }
    }
}
