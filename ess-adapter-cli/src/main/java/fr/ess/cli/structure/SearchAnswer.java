package fr.ess.cli.structure;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.application.structure.SearchDirectory.DirectoryPage;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.application.structure.SearchDirectory.Found;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Json;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.HeadcountBand;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.Relevance.Point;
import fr.ess.domain.territory.GeoPoint;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a search found. */
final class SearchAnswer implements Answer {

    private static final int FACET_VALUES_SHOWN = 8;

    private final DirectoryPage page;
    private final DirectoryQuery query;
    private final boolean explained;
    private final Words words;
    private final UnaryOperator<String> sections;

    /** With the way to name the sections of the nomenclature, called for facets only. */
    SearchAnswer(
            DirectoryPage page, DirectoryQuery query, boolean explained, Words words, UnaryOperator<String> sections) {
        this.sections = sections;
        this.page = page;
        this.query = query;
        this.explained = explained;
        this.words = words;
    }

    @Override
    public void show(Page out) {
        out.line(headline());
        if (!page.found().isEmpty()) {
            out.line();
            found(out);
        } else if (!query.areas().isEmpty()) {
            out.line().line(words.text("search.located"));
        }
        if (!page.facets().isEmpty()) {
            new EnumMap<>(page.facets()).forEach((facet, counts) -> facet(out, facet, counts));
        }
        page.next().ifPresent(token -> out.line().raw(words.text("search.next", "token", token)));
    }

    private String headline() {
        String count = words.count("structure", page.total());
        String where = query.territory()
                .map(name -> words.text("search.within", "territory", name))
                .orElse("");
        boolean part = page.found().size() < page.total();
        return count
                + where
                + (part
                        ? words.text(
                                "search.shown",
                                "shown",
                                words.count("shown", page.found().size()))
                        : "");
    }

    private void found(Page out) {
        Table table = Table.of(
                words.text("column.name"),
                words.text("column.family"),
                words.text("column.commune"),
                words.text("column.siren") + "!",
                words.text("column.id") + "!");
        for (Found found : page.found()) {
            DirectoryEntry entry = found.entry();
            table.row(
                    entry.sigle().isEmpty() ? entry.name() : entry.name() + " (" + entry.sigle() + ")",
                    entry.family().map(MessageCode::key).map(words::text).orElse("?"),
                    entry.place().map(Place::communeName).orElse("?"),
                    entry.siren().map(Siren::grouped).orElse(""),
                    entry.id());
        }
        List<String> lines = table.lines(out.width());
        out.raw(lines.get(0));
        for (int i = 0; i < page.found().size(); i++) {
            out.raw(lines.get(i + 1));
            if (explained) {
                out.line(explanation(page.found().get(i)), "    ", "    ");
            }
        }
    }

    private void facet(Page out, Facet facet, List<FacetCount> counts) {
        out.line().line(words.text(facet.key()));
        Table table = Table.of("", ">", "");
        counts.stream()
                .limit(FACET_VALUES_SHOWN)
                .forEach(count -> table.row(
                        label(facet, count), words.number(count.count()), facet.word() + "=" + count.value()));
        List<String> lines = table.lines(out.width() - 2);
        lines.subList(1, lines.size()).forEach(line -> out.raw("  " + line));
        if (counts.size() > FACET_VALUES_SHOWN) {
            out.line(
                    words.text("search.more-values", "n", words.number(counts.size() - FACET_VALUES_SHOWN)),
                    "  ",
                    "  ");
        }
    }

    private String label(Facet facet, FacetCount count) {
        if (count.value().equals(Facet.UNKNOWN)) {
            return words.text("facet-value.unknown");
        }
        if (!count.label().isEmpty()) {
            return count.label();
        }
        String key = switch (facet) {
            case FAMILY ->
                EssFamily.parse(count.value()).value().map(MessageCode::key).orElse("");
            case HEADCOUNT -> "headcount." + count.value();
            case STATUS -> "status." + count.value();
            case SECTION, COMMUNE, EPCI, TAG -> "";
        };
        if (facet == Facet.SECTION) {
            return sections.apply(count.value());
        }
        return words.knows(key) ? words.text(key) : count.value();
    }

    private String explanation(Found found) {
        String points = found.relevance().points().stream()
                .map(point -> words.text(
                        "search.point",
                        "why",
                        words.text(point.merit().key()),
                        "word",
                        point.word(),
                        "worth",
                        point.merit().worth()))
                .collect(Collectors.joining(", "));
        return words.text("search.score", "score", found.relevance().score(), "points", points);
    }

    @Override
    public Object json() {
        return object(
                "total", page.total(),
                "structures", page.found().stream().map(this::json).toList(),
                "facets", facets(),
                "next", page.next());
    }

    private Map<String, @Nullable Object> json(Found found) {
        DirectoryEntry entry = found.entry();
        return object(
                "id", entry.id().toString(),
                "name", entry.name(),
                "sigle", entry.sigle().isEmpty() ? null : entry.sigle(),
                "siren", entry.siren().map(Siren::number),
                "family", entry.family().map(EssFamily::word),
                "activity", entry.activity().isEmpty() ? null : entry.activity(),
                "section", entry.section().isEmpty() ? null : entry.section(),
                "commune",
                        entry.place()
                                .map(place -> object("code", place.commune().text(), "name", place.communeName())),
                "epci",
                        entry.place()
                                .flatMap(Place::epci)
                                .map(epci -> object("siren", epci.siren(), "name", epci.name())),
                "position",
                        entry.position()
                                .map(point -> object("longitude", point.longitude(), "latitude", point.latitude())),
                "headcount", entry.headcount().map(HeadcountBand::code),
                "status", entry.status().map(status -> status.name().toLowerCase(Locale.ROOT)),
                "tags", entry.tags().stream().map(Tag::label).toList(),
                "score", found.relevance().score(),
                "points",
                        found.relevance().points().stream()
                                .map(SearchAnswer::json)
                                .toList());
    }

    private static Map<String, @Nullable Object> json(Point point) {
        String merit = point.merit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return object(
                "merit", merit, "word", point.word(), "worth", point.merit().worth());
    }

    private Map<String, Object> facets() {
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            List<FacetCount> counts = page.facets().get(facet);
            if (counts != null) {
                facets.put(
                        facet.word(),
                        counts.stream()
                                .map(count -> Json.object(
                                        "value", count.value(), "label", label(facet, count), "count", count.count()))
                                .toList());
            }
        }
        return facets;
    }

    @Override
    public Table csv() {
        Table table = Table.of(
                "id",
                "name",
                "sigle",
                "siren",
                "family",
                "activity",
                "section",
                "commune_code",
                "commune",
                "epci",
                "longitude",
                "latitude",
                "headcount",
                "status",
                "tags",
                "score");
        for (Found found : page.found()) {
            DirectoryEntry entry = found.entry();
            table.row(
                    entry.id(),
                    entry.name(),
                    entry.sigle(),
                    entry.siren().map(Siren::number).orElse(""),
                    entry.family().map(EssFamily::word).orElse(""),
                    entry.activity(),
                    entry.section(),
                    entry.place().map(place -> place.commune().text()).orElse(""),
                    entry.place().map(Place::communeName).orElse(""),
                    entry.place().flatMap(Place::epci).map(epci -> epci.siren()).orElse(""),
                    entry.position().map(GeoPoint::longitudeText).orElse(""),
                    entry.position().map(GeoPoint::latitudeText).orElse(""),
                    entry.headcount().map(HeadcountBand::code).orElse(""),
                    entry.status()
                            .map(status -> status.name().toLowerCase(Locale.ROOT))
                            .orElse(""),
                    entry.tags().stream().map(Tag::label).collect(Collectors.joining("|")),
                    found.relevance().score());
        }
        return table;
    }
}
