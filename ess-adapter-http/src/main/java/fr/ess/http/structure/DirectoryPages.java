package fr.ess.http.structure;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.application.structure.ExportTable;
import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryPage;
import fr.ess.application.territory.TerritorySummary;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.territory.GeoArea;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Frame.Hidden;
import fr.ess.http.shared.Media;
import fr.ess.http.shared.Pages;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.Texts;
import fr.ess.http.structure.SearchView.FacetBlock;
import fr.ess.http.structure.SearchView.FacetLine;
import fr.ess.http.structure.SearchView.FilterLink;
import fr.ess.http.structure.SearchView.Scope;
import fr.ess.http.structure.SearchView.TableChoice;
import fr.ess.http.territory.DefaultTerritory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search of the public site. */
public final class DirectoryPages implements Routes {

    /** Where it is. */
    public static final String PATH = "/structures";

    private static final int USUAL_LIMIT = 20;
    private static final int FIRST_VALUES = 6;

    private final SearchDirectory search;
    private final DefaultTerritory territory;
    private final DirectoryMaps maps;
    private final FacetLabels values;
    private final Pages pages;
    private final Clock clock;

    @Inject
    DirectoryPages(
            SearchDirectory search,
            DefaultTerritory territory,
            DirectoryMaps maps,
            FacetLabels values,
            Pages pages,
            Clock clock) {
        this.search = search;
        this.territory = territory;
        this.maps = maps;
        this.values = values;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Set<String> parameters = new LinkedHashSet<>(SearchRequest.parameters());
        parameters.add(Exchange.LANG);
        return List.of(Route.page(PATH, parameters, this::search));
    }

    private void search(Exchange exchange) {
        SearchRequest request = SearchRequest.of(exchange.parameters());
        Texts texts = exchange.texts();
        Optional<TerritorySummary> own = territory.find();
        Optional<String> within = within(request, own);
        LocalDate today = LocalDate.now(clock);
        DirectoryPage page = search.search(request.query(within, today, USUAL_LIMIT, true));
        List<FacetCount> communes = request.has(Facet.COMMUNE)
                ? facets(request.without(Facet.COMMUNE), within, today).getOrDefault(Facet.COMMUNE, List.of())
                : page.facets().getOrDefault(Facet.COMMUNE, List.of());
        SearchView view = new SearchView(
                request.text(),
                kept(request, exchange),
                chosen(request, page, texts),
                !request.areas().isEmpty(),
                own.map(known -> scope(known, within, request, texts)),
                texts.counted("search.total", page.total()),
                page.found().stream()
                        .map(found -> ResultView.of(found, values, texts))
                        .toList(),
                page.next()
                        .map(token ->
                                request.at(Optional.of(token)).address(PATH).toString()),
                request.page()
                        .map(token -> request.at(Optional.empty()).address(PATH).toString()),
                blocks(request, page, texts),
                within.flatMap(slug -> maps.of(slug, request.asOf().orElse(today), communes, request, texts)),
                downloads(request, within),
                table(request.in(within), exchange),
                request.withText("").address(PATH).toString());
        String title = request.text().isEmpty()
                ? texts.of("search.title")
                : texts.of("search.title-for", "text", request.text());
        exchange.page(pages.render("structure/search.jte", title, exchange, view));
    }

    private static Optional<String> within(SearchRequest request, Optional<TerritorySummary> own) {
        return request.territory().isPresent()
                ? request.territory().filter(slug -> !slug.equals(SearchRequest.EVERYWHERE))
                : own.map(TerritorySummary::slug);
    }

    private Map<Facet, List<FacetCount>> facets(SearchRequest request, Optional<String> within, LocalDate today) {
        return search.search(request.query(within, today, 1, true)).facets();
    }

    private static Scope scope(TerritorySummary own, Optional<String> within, SearchRequest request, Texts texts) {
        boolean everywhere = within.isEmpty();
        SearchRequest other = request.in(everywhere ? Optional.empty() : Optional.of(SearchRequest.EVERYWHERE));
        String here = texts.of("search.within", "territory", own.name());
        String there = texts.of("search.everywhere");
        return new Scope(
                everywhere ? there : here,
                everywhere ? here : there,
                other.address(PATH).toString());
    }

    private static List<Hidden> kept(SearchRequest request, Exchange exchange) {
        List<Hidden> kept = new ArrayList<>();
        request.territory().ifPresent(slug -> kept.add(new Hidden("territory", slug)));
        request.areas()
                .forEach(area ->
                        SearchRequest.written(area).forEach((name, value) -> kept.add(new Hidden(name, value))));
        request.choices().forEach(choice -> kept.add(new Hidden(choice.facet().word(), choice.value())));
        exchange.chosenLanguage()
                .ifPresent(language ->
                        kept.add(new Hidden(Exchange.LANG, language.locale().getLanguage())));
        return kept;
    }

    private List<FilterLink> chosen(SearchRequest request, DirectoryPage page, Texts texts) {
        Stream<FilterLink> areas = request.areas().stream()
                .map(area -> new FilterLink(
                        label(area, texts), request.without(area).address(PATH).toString()));
        Stream<FilterLink> choices = request.choices().stream()
                .map(choice -> new FilterLink(
                        texts.of(choice.facet()) + texts.of("search.colon") + label(choice, page, texts),
                        request.without(choice.facet(), choice.value())
                                .address(PATH)
                                .toString()));
        return Stream.concat(areas, choices).toList();
    }

    private static String label(GeoArea area, Texts texts) {
        return area.fold(
                box -> texts.of("search.in-box"),
                circle -> texts.of(
                        "search.near",
                        "metres",
                        circle.metres(),
                        "latitude",
                        circle.centre().latitudeText(),
                        "longitude",
                        circle.centre().longitudeText()));
    }

    private String label(Choice choice, DirectoryPage page, Texts texts) {
        return page.facets().getOrDefault(choice.facet(), List.of()).stream()
                .filter(count -> count.value().equals(choice.value()))
                .map(count -> values.label(choice.facet(), count, texts))
                .findFirst()
                .orElseGet(() -> values.label(choice.facet(), choice.value(), texts));
    }

    private List<FacetBlock> blocks(SearchRequest request, DirectoryPage page, Texts texts) {
        return Arrays.stream(Facet.values())
                .map(facet -> block(facet, request, page, texts))
                .filter(block -> !block.first().isEmpty())
                .toList();
    }

    /** What is not known comes last; alone, it is no choice. */
    private static List<FacetCount> ordered(List<FacetCount> counts, boolean chosen) {
        Map<Boolean, List<FacetCount>> known = counts.stream()
                .collect(Collectors.partitioningBy(count -> !count.value().equals(Facet.UNKNOWN)));
        List<FacetCount> ordered = new ArrayList<>(known.getOrDefault(true, List.of()));
        if (!ordered.isEmpty() || chosen) {
            ordered.addAll(known.getOrDefault(false, List.of()));
        }
        return ordered;
    }

    private FacetBlock block(Facet facet, SearchRequest request, DirectoryPage page, Texts texts) {
        List<FacetCount> counts = page.facets().getOrDefault(facet, List.of());
        List<FacetLine> lines = ordered(counts, request.has(facet)).stream()
                .map(count -> line(facet, count, request, texts))
                .toList();
        int first = Math.min(FIRST_VALUES, lines.size());
        return new FacetBlock(
                facet.word(), texts.of(facet), lines.subList(0, first), lines.subList(first, lines.size()));
    }

    private FacetLine line(Facet facet, FacetCount count, SearchRequest request, Texts texts) {
        boolean chosen = request.has(facet, count.value());
        SearchRequest next = chosen ? request.without(facet, count.value()) : request.with(facet, count.value());
        return new FacetLine(
                values.label(facet, count, texts),
                count.count(),
                next.address(PATH).toString(),
                chosen);
    }

    /** The same results as a table of which the columns are chosen. */
    private static TableChoice table(SearchRequest request, Exchange exchange) {
        List<Hidden> kept = new ArrayList<>(kept(request, exchange));
        kept.add(new Hidden("q", request.text()));
        request.asOf().ifPresent(day -> kept.add(new Hidden(Exchange.AS_OF, day.toString())));
        kept.add(new Hidden("format", Media.CSV.word()));
        return new TableChoice(
                StructureApi.STRUCTURES,
                kept,
                StructureApi.COLUMNS,
                ExportTable.choices(Audience.PUBLIC, exchange.texts().messages()));
    }

    private static List<FilterLink> downloads(SearchRequest request, Optional<String> within) {
        SearchRequest all = request.in(within).at(Optional.empty());
        return List.of(Media.CSV, Media.GEOJSON, Media.JSON).stream()
                .map(media -> new FilterLink(
                        media.name().replace("GEOJSON", "GeoJSON"),
                        all.address(StructureApi.STRUCTURES)
                                .with("format", media.word())
                                .toString()))
                .toList();
    }
}
