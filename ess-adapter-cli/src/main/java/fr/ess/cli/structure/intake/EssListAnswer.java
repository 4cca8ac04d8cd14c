package fr.ess.cli.structure.intake;

import static fr.ess.cli.shared.Json.object;
import static fr.ess.cli.shared.Json.word;

import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.application.structure.evidence.EssListReport;
import fr.ess.application.structure.evidence.EssListReport.Unit;
import fr.ess.application.structure.evidence.ImportEssListCommand;
import fr.ess.application.structure.evidence.MarkComparison;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Who is on the list, where the list and the law part and why, and who is missing from the directory. */
public final class EssListAnswer implements Answer {

    private static final int NAMED = 3;
    private static final int MISSING_SHOWN = 20;

    private final Path file;
    private final ImportEssListCommand command;
    private final EssListReport report;
    private final Words words;
    private final Takings takings;

    public EssListAnswer(Path file, ImportEssListCommand command, EssListReport report, Words words) {
        this.file = file;
        this.command = command;
        this.report = report;
        this.words = words;
        this.takings = new Takings(words);
    }

    @Override
    public void show(Page page) {
        takings.showCounts(page, file, report.taken());
        page.line(words.text(
                "ess-list.listed",
                "date",
                words.date(command.on()),
                "listed",
                words.number(report.listed()),
                "not",
                words.number(report.notListed())));
        marks(page, report.marks());
        missing(page);
        takings.showDetails(page, report.taken());
    }

    private void marks(Page page, MarkComparison marks) {
        page.line()
                .line(words.text(
                        marks.differences().isEmpty() ? "ess-list.agreed" : "ess-list.marks",
                        "date",
                        words.date(command.asOf()),
                        "agreeing",
                        words.number(marks.agreeing()),
                        "undetermined",
                        words.number(marks.undetermined())));
        for (MarkComparison.Difference difference : marks.differences()) {
            String names =
                    difference.first().stream().limit(NAMED).map(Bearer::name).collect(Collectors.joining(", "));
            page.line(
                    words.text(
                            "ess-list.difference",
                            "n",
                            words.number(difference.count()),
                            "cause",
                            words.text(difference.cause().key()),
                            "names",
                            difference.count() > NAMED ? names + "…" : names),
                    "  - ",
                    "    ");
        }
    }

    private void missing(Page page) {
        if (report.missingInAll() == 0) {
            return;
        }
        page.line().line(words.count("unit-missing", report.missingInAll()));
        for (Unit unit : report.missing().stream().limit(MISSING_SHOWN).toList()) {
            page.line(unit.siren() + "  " + unit.name() + ", " + unit.place(), "  - ", "    ");
        }
        if (report.missingInAll() > MISSING_SHOWN) {
            page.line(
                    words.text("import.more-absent", "n", words.number(report.missingInAll() - MISSING_SHOWN)),
                    "  ",
                    "  ");
        }
        page.line(words.text("ess-list.add"));
    }

    @Override
    public Object json() {
        return takings.json(
                file,
                report.taken(),
                object(
                        "list_date", command.on().toString(),
                        "listed", report.listed(),
                        "not_listed", report.notListed(),
                        "marks", marks(report.marks()),
                        "missing_in_all", report.missingInAll(),
                        "missing", missing(report.missing())));
    }

    private Object marks(MarkComparison marks) {
        return object(
                "as_of",
                command.asOf().toString(),
                "agreeing",
                marks.agreeing(),
                "undetermined",
                marks.undetermined(),
                "differences",
                marks.differences().stream()
                        .map(difference -> object(
                                "cause", word(difference.cause()),
                                "sentence", words.text(difference.cause().key()),
                                "count", difference.count(),
                                "first", Takings.bearers(difference.first())))
                        .toList());
    }

    private static Object missing(List<Unit> units) {
        return units.stream()
                .map(unit ->
                        object("line", unit.line(), "siren", unit.siren(), "name", unit.name(), "place", unit.place()))
                .toList();
    }

    @Override
    public Table csv() {
        return takings.csv(report.taken().issues());
    }
}
