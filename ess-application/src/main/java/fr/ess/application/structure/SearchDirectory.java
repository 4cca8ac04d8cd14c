package fr.ess.application.structure;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.application.structure.DirectoryIndex.Hit;
import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.Relevance;
import fr.ess.domain.structure.search.SearchWords;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.Territory;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Searches the directory by words, facets and territory; the order is stable and each rank explains itself. */
public final class SearchDirectory {

    /** The most entries of one page. */
    public static final int LONGEST_PAGE = 500;

    private final UnitOfWork unitOfWork;
    private final DirectoryIndex index;
    private final ConsultTerritories territories;
    private final IdentityConflicts conflicts;

    @Inject
    public SearchDirectory(
            UnitOfWork unitOfWork, DirectoryIndex index, ConsultTerritories territories, IdentityConflicts conflicts) {
        this.unitOfWork = unitOfWork;
        this.index = index;
        this.territories = territories;
        this.conflicts = conflicts;
    }

    /**
     * One page of results with the exact total, and the counts of the facets when they are asked for.
     *
     * @throws EssException TERRITORY_NOT_FOUND, PERIMETER_UNKNOWN, INVALID_PAGE_TOKEN or INVALID_FILTER (a page length out of bounds)
     */
    public DirectoryPage search(DirectoryQuery query) {
        return unitOfWork.read(() -> {
            DirectoryQuestion question = question(query);
            HitPage page = page(question);
            Map<StructureId, List<IdentityConflict>> shared = conflicts.of(page.ids(), query.audience());
            return new DirectoryPage(
                    page.hits().stream()
                            .map(hit -> new Found(
                                    hit.entry(),
                                    Relevance.of(hit.entry(), question.words(), question.audience()),
                                    shared.getOrDefault(hit.entry().id(), List.of())))
                            .toList(),
                    index.count(question),
                    query.withFacets() ? index.facets(question) : Map.of(),
                    page.next().map(PagePosition::token));
        });
    }

    /** One page of hits, and where the next one starts when there is one. */
    private HitPage page(DirectoryQuestion question) {
        List<Hit> hits = index.search(question.withLimit(question.limit() + 1));
        if (hits.size() <= question.limit()) {
            return new HitPage(hits, Optional.empty());
        }
        List<Hit> shown = hits.subList(0, question.limit());
        return new HitPage(shown, Optional.of(PagePosition.of(shown.get(shown.size() - 1))));
    }

    /** Hits, and where the next page starts; empty after the last one. */
    private record HitPage(List<Hit> hits, Optional<PagePosition> next) {

        List<StructureId> ids() {
            return hits.stream().map(hit -> hit.entry().id()).toList();
        }
    }

    /** What the query asks of the index, its territory and page resolved. */
    DirectoryQuestion question(DirectoryQuery query) {
        if (query.limit() < 1 || query.limit() > LONGEST_PAGE) {
            throw new EssException(ErrorCode.INVALID_FILTER, "filter", "limit").with("value", query.limit());
        }
        Optional<Set<CommuneCode>> within = query.territory().map(name -> perimeter(name, query.asOf()));
        return new DirectoryQuestion(
                SearchWords.of(query.text()),
                query.choices(),
                within,
                query.areas(),
                query.audience(),
                query.page().map(PagePosition::parse),
                query.limit());
    }

    private Set<CommuneCode> perimeter(String name, LocalDate asOf) {
        Territory territory = territories.resolve(name);
        if (!territory.perimeter().isKnownOn(asOf)) {
            throw new EssException(ErrorCode.PERIMETER_UNKNOWN, "territory", territory.name())
                    .with("date", asOf)
                    .with("since", territory.perimeter().knownSince());
        }
        return territory.perimeter().communesOn(asOf);
    }

    /**
     * A search as a person asks it.
     *
     * @param text words, of which the beginnings are enough; empty for everything
     * @param territory the slug of a defined territory, or empty for everywhere
     * @param areas parts of the globe, in each of which the seat or another open establishment must stand; none for everywhere
     * @param asOf the day on which the territory's perimeter is taken
     * @param page the token of {@link DirectoryPage#next()}, or empty for the first page
     * @param limit from 1 to {@link #LONGEST_PAGE}
     */
    public record DirectoryQuery(
            String text,
            List<Choice> choices,
            Optional<String> territory,
            List<GeoArea> areas,
            LocalDate asOf,
            Audience audience,
            Optional<String> page,
            int limit,
            boolean withFacets) {

        public DirectoryQuery {
            choices = List.copyOf(choices);
            areas = List.copyOf(areas);
        }

        /** A search that no part of the globe narrows. */
        public DirectoryQuery(
                String text,
                List<Choice> choices,
                Optional<String> territory,
                LocalDate asOf,
                Audience audience,
                Optional<String> page,
                int limit,
                boolean withFacets) {
            this(text, choices, territory, List.of(), asOf, audience, page, limit, withFacets);
        }

        /** The same search from its beginning, for whoever wants every result. */
        public DirectoryQuery whole() {
            return new DirectoryQuery(
                    text, choices, territory, areas, asOf, audience, Optional.empty(), LONGEST_PAGE, false);
        }
    }

    /**
     * A page of results.
     *
     * @param total how many there are in all, exact
     * @param facets counts by facet, empty when they were not asked for
     * @param next the token of the next page, empty after the last one
     */
    public record DirectoryPage(
            List<Found> found, long total, Map<Facet, List<FacetCount>> facets, Optional<String> next) {

        public DirectoryPage {
            found = List.copyOf(found);
            facets = Map.copyOf(facets);
        }
    }

    /** An entry, why it stands at its rank, and the numbers it shares with others. */
    public record Found(DirectoryEntry entry, Relevance relevance, List<IdentityConflict> conflicts) {

        public Found {
            conflicts = List.copyOf(conflicts);
        }
    }
}
