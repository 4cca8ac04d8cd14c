package fr.ess.cli.structure.intake;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.structure.evidence.AgrementsReport;
import fr.ess.application.structure.evidence.AgrementsReport.Unknown;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import java.nio.file.Path;

/** The proofs that a list brought, how it was understood, and who on it is not in the directory. */
public final class AgrementsAnswer implements Answer {

    private static final int UNKNOWN_SHOWN = 20;

    private final Path file;
    private final AgrementsReport report;
    private final Words words;
    private final Takings takings;
    private final UnderstoodTable understood;

    public AgrementsAnswer(Path file, AgrementsReport report, Words words) {
        this.file = file;
        this.report = report;
        this.words = words;
        this.takings = new Takings(words);
        this.understood = new UnderstoodTable(report.format(), report.mapping(), words);
    }

    @Override
    public void show(Page page) {
        takings.showCounts(page, file, report.taken());
        page.line(words.text(
                "agrements.proofs",
                "n",
                words.number(report.proofs()),
                "over",
                words.number(report.over()),
                "unknown",
                words.number(report.unknownInAll())));
        if (report.undated() > 0) {
            page.line(words.text("agrements.undated", "n", words.number(report.undated())));
        }
        understood.show(page);
        unknown(page);
        takings.showDetails(page, report.taken());
    }

    private void unknown(Page page) {
        if (report.unknownInAll() == 0) {
            return;
        }
        page.line().line(words.count("holder-unknown", report.unknownInAll()));
        for (Unknown one : report.unknown().stream().limit(UNKNOWN_SHOWN).toList()) {
            page.line((one.siren() + "  " + one.name()).strip(), "  - ", "    ");
        }
        if (report.unknownInAll() > UNKNOWN_SHOWN) {
            page.line(
                    words.text("import.more-absent", "n", words.number(report.unknownInAll() - UNKNOWN_SHOWN)),
                    "  ",
                    "  ");
        }
    }

    @Override
    public Object json() {
        return takings.json(
                file,
                report.taken(),
                object(
                        "proofs", report.proofs(),
                        "over", report.over(),
                        "undated", report.undated(),
                        "format", understood.format(),
                        "header", understood.header(),
                        "columns", understood.columns(),
                        "unknown_in_all", report.unknownInAll(),
                        "unknown",
                                report.unknown().stream()
                                        .map(one ->
                                                object("line", one.line(), "siren", one.siren(), "name", one.name()))
                                        .toList()));
    }

    @Override
    public Table csv() {
        return takings.csv(report.taken().issues());
    }
}
