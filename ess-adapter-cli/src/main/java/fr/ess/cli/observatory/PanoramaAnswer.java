package fr.ess.cli.observatory;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.observatory.Panorama;
import fr.ess.application.observatory.Panorama.Measure;
import fr.ess.application.observatory.Panorama.Share;
import fr.ess.application.territory.TerritoryView;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.domain.territory.PopulationFigure.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The panorama: the territory beside the whole directory, part by part, then the inhabitants to hold it against. */
public final class PanoramaAnswer implements Answer {

    private static final int SHOWN = 5;
    private static final int LONGEST_BAR = 24;
    private static final int LONGEST_LABEL = 44;

    private final Panorama panorama;
    private final Words words;
    /** The territory first, where there is one; then the directory. */
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    public PanoramaAnswer(Panorama panorama, Words words) {
        this.panorama = panorama;
        this.words = words;
        panorama.territory()
                .ifPresent(territory -> panorama.inside().ifPresent(inside -> measures.put(territory.name(), inside)));
        measures.put(words.text("panorama.directory"), panorama.everywhere());
    }

    @Override
    public void show(Page page) {
        page.line(words.text(
                "panorama.title",
                "where",
                panorama.territory().map(TerritoryView::name).orElseGet(() -> words.text("panorama.everywhere")),
                "date",
                words.date(panorama.asOf())));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(words.text("panorama.structures"), Measure::structures, false));
        parts(rows, words.text("panorama.legal"), PanoramaAnswer::outcomes);
        parts(rows, words.text("panorama.families"), Measure::families);
        parts(rows, words.text("panorama.sections"), Measure::sections);
        parts(rows, words.text("panorama.communes"), Measure::communes);
        page.line().table(table(rows));
        if (panorama.unplaced() > 0) {
            page.line().line(words.text("panorama.unplaced", "count", words.count("structure", panorama.unplaced())));
        }
        figures(page);
    }

    private Table table(List<List<String>> rows) {
        List<String> headers = new ArrayList<>(List.of(""));
        measures.keySet().forEach(name -> headers.add(name + ">"));
        headers.add("");
        Table table = Table.of(headers.toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray()));
        return table;
    }

    private void parts(List<List<String>> rows, String title, Function<Measure, List<Share>> part) {
        rows.add(row("", measure -> null, false));
        rows.add(row(title, measure -> null, false));
        List<Share> shares = known(part);
        shares.stream()
                .limit(SHOWN)
                .forEach(share -> rows.add(row("  " + label(share), count(part, share.value()), true)));
        List<Share> rest = shares.stream().skip(SHOWN).toList();
        if (!rest.isEmpty()) {
            String others = "  " + words.text("panorama.others", "n", words.number(rest.size()));
            rows.add(row(
                    others,
                    measure -> rest.stream()
                            .mapToLong(share -> countOf(part.apply(measure), share.value()))
                            .sum(),
                    true));
        }
    }

    /** The values of the territory, the largest first, then those that only the rest of the directory bears. */
    private List<Share> known(Function<Measure, List<Share>> part) {
        Map<String, Share> known = new LinkedHashMap<>();
        measures.values()
                .forEach(measure -> part.apply(measure).forEach(share -> known.putIfAbsent(share.value(), share)));
        return List.copyOf(known.values());
    }

    private static Function<Measure, @Nullable Long> count(Function<Measure, List<Share>> part, String value) {
        return measure -> countOf(part.apply(measure), value);
    }

    private static long countOf(List<Share> shares, String value) {
        return shares.stream()
                .filter(share -> share.value().equals(value))
                .mapToLong(Share::count)
                .sum();
    }

    private List<String> row(String label, Function<Measure, @Nullable Long> count, boolean withBar) {
        List<String> row = new ArrayList<>();
        row.add(label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…");
        for (Measure measure : measures.values()) {
            Long number = count.apply(measure);
            row.add(number == null ? "" : words.number(number));
        }
        Measure first = measures.values().iterator().next();
        Long number = count.apply(first);
        boolean drawn = withBar && number != null && first.structures() > 0;
        row.add(drawn ? "█".repeat((int) ((LONGEST_BAR * number + first.structures() - 1) / first.structures())) : "");
        return row;
    }

    private static List<Share> outcomes(Measure measure) {
        return List.of(
                new Share("qualified", "", measure.legal().qualified()),
                new Share("to-verify", "", measure.legal().toVerify()),
                new Share("out-of-scope", "", measure.legal().outOfScope()));
    }

    private String label(Share share) {
        if (share.value().equals(Facet.UNKNOWN)) {
            return words.text("facet-value.unknown");
        }
        if (words.knows("outcome." + share.value())) {
            return words.text("outcome." + share.value());
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
        List<PopulationFigure> figures =
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
                "directory", json(panorama.everywhere()),
                "without_commune", panorama.unplaced(),
                "territory", panorama.territory().map(TerritoryView::slug),
                "inside", panorama.inside().map(this::json));
    }

    private Object json(Measure measure) {
        return object(
                "structures", measure.structures(),
                "legal", json(outcomes(measure)),
                "families", json(measure.families()),
                "sections", json(measure.sections()),
                "communes", json(measure.communes()));
    }

    private List<?> json(List<Share> shares) {
        return shares.stream()
                .map(share -> object("value", share.value(), "label", label(share), "count", share.count()))
                .toList();
    }

    @Override
    public Table csv() {
        Table table = Table.of("where", "measure", "value", "label", "count");
        measures.forEach((where, measure) -> {
            csv(table, where, "legal", outcomes(measure));
            csv(table, where, "family", measure.families());
            csv(table, where, "section", measure.sections());
            csv(table, where, "commune", measure.communes());
        });
        return table;
    }

    private void csv(Table table, String where, String measure, List<Share> shares) {
        shares.forEach(share -> table.row(where, measure, share.value(), label(share), share.count()));
    }
}
