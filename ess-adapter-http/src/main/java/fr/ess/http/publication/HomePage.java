package fr.ess.http.publication;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryPage;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.application.territory.TerritorySummary;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.HeadcountBand;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.structure.search.Facet;
import fr.ess.http.publication.HomeView.Bar;
import fr.ess.http.publication.HomeView.Fact;
import fr.ess.http.publication.HomeView.Newcomer;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Pages;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.Texts;
import fr.ess.http.structure.DirectoryMaps;
import fr.ess.http.structure.DirectoryPages;
import fr.ess.http.structure.FacetLabels;
import fr.ess.http.structure.SearchRequest;
import fr.ess.http.territory.DefaultTerritory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The home page: search at once, see the whole at a glance. */
public final class HomePage implements Routes {

    private static final int SECTIONS = 7;
    private static final Set<String> WITHOUT_EMPLOYEES =
            Set.of(HeadcountBand.NON_EMPLOYER.code(), HeadcountBand.NONE_AT_YEAR_END.code());

    private final SearchDirectory search;
    private final DefaultTerritory territory;
    private final DirectoryMaps maps;
    private final FacetLabels labels;
    private final NewestStructures newest;
    private final Pages pages;
    private final Clock clock;

    @Inject
    public HomePage(
            SearchDirectory search,
            DefaultTerritory territory,
            DirectoryMaps maps,
            FacetLabels labels,
            NewestStructures newest,
            Pages pages,
            Clock clock) {
        this.search = search;
        this.territory = territory;
        this.maps = maps;
        this.labels = labels;
        this.newest = newest;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.page("/", Set.of(Exchange.LANG), this::home));
    }

    private void home(Exchange exchange) {
        Texts texts = exchange.texts();
        LocalDate today = LocalDate.now(clock);
        Optional<TerritorySummary> own = territory.find();
        DirectoryPage all = search.search(new DirectoryQuery(
                "", List.of(), own.map(TerritorySummary::slug), today, Audience.PUBLIC, Optional.empty(), 1, true));
        Map<Facet, List<FacetCount>> facets = all.facets();
        List<FacetCount> communes = known(facets, Facet.COMMUNE);
        HomeView view = new HomeView(
                own.map(TerritorySummary::name),
                texts.counted("home.total", all.total()),
                facts(all, communes, own, texts),
                bars(Facet.FAMILY, facets, Integer.MAX_VALUE, texts),
                bars(Facet.SECTION, facets, SECTIONS, texts),
                own.flatMap(known -> maps.of(known.slug(), today, communes, SearchRequest.ANYTHING, texts)),
                newest.list().stream()
                        .map(structure -> new Newcomer(
                                structure.profile().name(),
                                structure.place().map(Place::communeName).orElse(""),
                                structure
                                        .verifiedOn()
                                        .map(day -> texts.of("structure.verified", "date", texts.date(day)))
                                        .orElse(""),
                                DirectoryPages.PATH + "/" + structure.id()))
                        .toList());
        exchange.page(pages.render("publication/home.jte", texts.of("home.title"), exchange, view));
    }

    private static List<Fact> facts(
            DirectoryPage all, List<FacetCount> communes, Optional<TerritorySummary> own, Texts texts) {
        Fact structures = new Fact(texts.number(all.total()), texts.of("home.fact.structures"));
        String covered = own.map(known -> texts.of("home.fact.communes-of", "n", known.communes()))
                .orElseGet(() -> texts.of("home.fact.communes"));
        long employers = known(all.facets(), Facet.HEADCOUNT).stream()
                .filter(count -> !WITHOUT_EMPLOYEES.contains(count.value()))
                .mapToLong(FacetCount::count)
                .sum();
        Fact employing = new Fact(texts.number(employers), texts.of("home.fact.employers"));
        List<Fact> facts = new ArrayList<>(List.of(structures, new Fact(texts.number(communes.size()), covered)));
        if (employers > 0) {
            facts.add(employing);
        }
        return facts;
    }

    private static List<FacetCount> known(Map<Facet, List<FacetCount>> facets, Facet facet) {
        return facets.getOrDefault(facet, List.of()).stream()
                .filter(count -> !count.value().equals(Facet.UNKNOWN))
                .toList();
    }

    private List<Bar> bars(Facet facet, Map<Facet, List<FacetCount>> facets, int most, Texts texts) {
        List<FacetCount> counts = known(facets, facet);
        long greatest = counts.stream().mapToLong(FacetCount::count).max().orElse(1);
        return counts.stream()
                .limit(most)
                .map(count -> new Bar(
                        labels.label(facet, count, texts),
                        count.count(),
                        (int) Math.max(1, Math.round(100.0 * count.count() / greatest)),
                        SearchRequest.ANYTHING
                                .with(facet, count.value())
                                .address(DirectoryPages.PATH)
                                .toString()))
                .toList();
    }
}
