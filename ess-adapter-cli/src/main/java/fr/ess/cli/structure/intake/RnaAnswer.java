package fr.ess.cli.structure.intake;

import static fr.ess.cli.shared.Json.object;
import static fr.ess.cli.shared.Json.word;

import fr.ess.application.structure.duplicate.FindDuplicates.Duplicates;
import fr.ess.application.structure.duplicate.FindDuplicates.FoundPair;
import fr.ess.application.structure.duplicate.FindDuplicates.Side;
import fr.ess.application.structure.rna.RnaReport;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.cli.structure.duplicate.DuplicatesAnswer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What an import of associations did: the counts, those that look like a known structure, then the lines to look at. */
public final class RnaAnswer implements Answer {

    private static final int ALIKE_SHOWN = 10;

    private final Path file;
    private final RnaReport report;
    private final Words words;
    private final Takings takings;

    public RnaAnswer(Path file, RnaReport report, Words words) {
        this.file = file;
        this.report = report;
        this.words = words;
        this.takings = new Takings(words);
    }

    @Override
    public void show(Page page) {
        takings.showCounts(page, file, report.taken());
        count(page, "register.outside", report.taken().counts().outside());
        count(page, "rna.dissolved", report.dissolved());
        count(page, "rna.continued", report.continued());
        page.line()
                .line(words.text(
                        "rna.layout",
                        "layout",
                        words.text(report.layout().key()),
                        "tables",
                        words.count("table", report.tables())));
        report.alike()
                .ifPresentOrElse(alike -> alike(page, alike), () -> page.line().line(words.text("rna.too-many")));
        takings.showDetails(page, report.taken());
    }

    private void count(Page page, String key, long number) {
        if (number > 0) {
            page.line(words.text(key, "n", words.number(number)));
        }
    }

    private void alike(Page page, Duplicates alike) {
        if (alike.total() == 0) {
            return;
        }
        page.line().line(words.count("alike", alike.total()));
        for (FoundPair pair : alike.pairs().stream().limit(ALIKE_SHOWN).toList()) {
            List<String> sides = sides(pair);
            page.line(
                    words.text(
                            "rna.pair", "score", pair.scored().score(), "first", sides.get(0), "second", sides.get(1)),
                    "  ? ",
                    "    ");
        }
        if (alike.total() > ALIKE_SHOWN) {
            page.line(words.text("import.more-absent", "n", words.number(alike.total() - ALIKE_SHOWN)), "  ", "  ");
        }
        page.line(words.text(report.taken().operation().isPresent() ? "rna.decide" : "rna.decide-later"));
    }

    /** The id of one that a rehearsal adds is not one to keep: it neither names the two nor puts them in order. */
    private List<String> sides(FoundPair pair) {
        boolean kept = report.taken().operation().isPresent();
        Stream<String> sides = Stream.of(pair.first(), pair.second())
                .map(side -> side(side, kept ? side.id().toString() : side.address()));
        return (kept ? sides : sides.sorted()).toList();
    }

    private static String side(Side side, String mark) {
        return mark.isEmpty() ? side.name() : side.name() + " (" + mark + ")";
    }

    @Override
    public Object json() {
        return takings.json(
                file,
                report.taken(),
                object(
                        "layout", word(report.layout()),
                        "tables", report.tables(),
                        "dissolved_left_out", report.dissolved(),
                        "continued_left_out", report.continued(),
                        "alike_in_all", report.alike().map(Duplicates::total),
                        "alike",
                                report.alike().map(Duplicates::pairs).orElse(List.of()).stream()
                                        .map(DuplicatesAnswer::json)
                                        .toList()));
    }

    @Override
    public Table csv() {
        return takings.csv(report.taken().issues());
    }
}
