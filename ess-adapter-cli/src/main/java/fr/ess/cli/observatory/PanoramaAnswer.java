package fr.ess.cli.observatory;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.observatory.Panorama;
import fr.ess.application.observatory.Panorama.Share;
import fr.ess.application.territory.TerritoryView;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.territory.PopulationFigure.Precision;
import java.util.List;

/** The panorama: what is counted first, then its parts with bars, then the inhabitants to hold it against. */
public final class PanoramaAnswer implements Answer {

    private static final int SHOWN = 5;
    private static final int LONGEST_BAR = 30;
    private static final int LONGEST_LABEL = 48;

    private final Panorama panorama;
    private final Words words;

    public PanoramaAnswer(Panorama panorama, Words words) {
        this.panorama = panorama;
        this.words = words;
    }

    @Override
    public void show(Page page) {
        page.line(words.text(
                "panorama.title",
                "where",
                panorama.territory().map(TerritoryView::name).orElseGet(() -> words.text("panorama.everywhere")),
                "date",
                words.date(panorama.asOf())));
        page.line()
                .line(
                        words.text("panorama.total", "count", words.count("structure", panorama.everywhere())),
                        "  ",
                        "  ");
        panorama.territory()
                .ifPresent(territory -> page.line(
                        words.text(
                                "panorama.inside",
                                "count",
                                words.count("structure", panorama.inside()),
                                "name",
                                territory.name(),
                                "communes",
                                words.count("commune", territory.communes().size())),
                        "  ",
                        "  "));
        if (panorama.unplaced() > 0) {
            page.line(
                    words.text("panorama.unplaced", "count", words.count("structure", panorama.unplaced())),
                    "  ",
                    "  ");
        }
        legal(page);
        shares(page, "panorama.families", panorama.families());
        shares(page, "panorama.sections", panorama.sections());
        shares(page, "panorama.communes", panorama.communes());
        figures(page);
    }

    private void legal(Page page) {
        page.line().line(words.text("panorama.legal", "date", words.date(panorama.asOf())));
        Table table = Table.of("", ">", "");
        bar(
                table,
                words.text("outcome.qualified"),
                panorama.legal().qualified(),
                panorama.legal().total());
        bar(
                table,
                words.text("outcome.to-verify"),
                panorama.legal().toVerify(),
                panorama.legal().total());
        bar(
                table,
                words.text("outcome.out-of-scope"),
                panorama.legal().outOfScope(),
                panorama.legal().total());
        bars(page, table);
    }

    private void shares(Page page, String title, List<Share> shares) {
        page.line().line(words.text(title));
        Table table = Table.of("", ">", "");
        shares.stream().limit(SHOWN).forEach(share -> bar(table, label(share), share.count(), panorama.inside()));
        long rest = shares.stream().skip(SHOWN).mapToLong(Share::count).sum();
        if (rest > 0) {
            bar(
                    table,
                    words.text("panorama.others", "n", words.number(shares.size() - (long) SHOWN)),
                    rest,
                    panorama.inside());
        }
        bars(page, table);
    }

    private static void bars(Page page, Table table) {
        List<String> lines = table.lines(page.width() - 2);
        lines.subList(1, lines.size()).forEach(line -> page.raw("  " + line));
    }

    private void bar(Table table, String label, long count, long total) {
        long full = total == 0 ? 0 : (LONGEST_BAR * count + total - 1) / total;
        String shown = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
        table.row(shown, words.number(count), "█".repeat((int) full));
    }

    private String label(Share share) {
        if (share.value().equals(Facet.UNKNOWN)) {
            return words.text("facet-value.unknown");
        }
        return share.label().isEmpty()
                ? EssFamily.parse(share.value())
                        .value()
                        .map(MessageCode::key)
                        .map(words::text)
                        .orElse(share.value())
                : share.label();
    }

    private void figures(Page page) {
        List<fr.ess.domain.territory.PopulationFigure> figures =
                panorama.territory().map(TerritoryView::figures).orElse(List.of());
        if (figures.isEmpty()) {
            return;
        }
        page.line().line(words.text("panorama.inhabitants"));
        figures.forEach(figure -> page.line(
                words.text(
                        figure.precision() == Precision.ROUNDED ? "territory.figure-rounded" : "territory.figure",
                        "subject",
                        figure.subject(),
                        "n",
                        words.number(figure.inhabitants()),
                        "source",
                        figure.source(),
                        "date",
                        words.date(figure.date())),
                "  - ",
                "    "));
    }

    @Override
    public Object json() {
        return object(
                "as_of", panorama.asOf().toString(),
                "territory", panorama.territory().map(TerritoryView::slug),
                "structures_in_all", panorama.everywhere(),
                "structures_without_commune", panorama.unplaced(),
                "structures", panorama.inside(),
                "legal",
                        object(
                                "qualified", panorama.legal().qualified(),
                                "to_verify", panorama.legal().toVerify(),
                                "out_of_scope", panorama.legal().outOfScope()),
                "families", json(panorama.families()),
                "sections", json(panorama.sections()),
                "communes", json(panorama.communes()));
    }

    private List<?> json(List<Share> shares) {
        return shares.stream()
                .map(share -> object("value", share.value(), "label", label(share), "count", share.count()))
                .toList();
    }

    @Override
    public Table csv() {
        Table table = Table.of("measure", "value", "label", "count");
        table.row(
                "legal",
                "qualified",
                words.text("outcome.qualified"),
                panorama.legal().qualified());
        table.row(
                "legal",
                "to-verify",
                words.text("outcome.to-verify"),
                panorama.legal().toVerify());
        table.row(
                "legal",
                "out-of-scope",
                words.text("outcome.out-of-scope"),
                panorama.legal().outOfScope());
        csv(table, "family", panorama.families());
        csv(table, "section", panorama.sections());
        csv(table, "commune", panorama.communes());
        return table;
    }

    private void csv(Table table, String measure, List<Share> shares) {
        shares.forEach(share -> table.row(measure, share.value(), label(share), share.count()));
    }
}
