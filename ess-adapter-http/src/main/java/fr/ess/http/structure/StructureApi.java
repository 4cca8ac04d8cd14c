package fr.ess.http.structure;

import fr.ess.application.shared.Messages;
import fr.ess.application.structure.DirectoryDocuments;
import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.application.structure.ExplainQualification;
import fr.ess.application.structure.ExportDirectory;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.ExportTable;
import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryPage;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.application.structure.SearchDirectory.Found;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.Facet;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Media;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.Texts;
import fr.ess.http.structure.StructurePage.Count;
import fr.ess.http.structure.StructurePage.Item;
import fr.ess.http.structure.StructurePage.Rank;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The directory for programs. */
public final class StructureApi implements Routes {

    static final String STRUCTURES = "/api/v1/structures";

    private static final int USUAL_LIMIT = 50;
    private static final String FACETS = "facets";
    private static final String EXPLAIN = "explain";
    static final String COLUMNS = "columns";

    private final SearchDirectory search;
    private final ExportDirectory export;
    private final ShowStructure show;
    private final ExplainQualification explain;
    private final FacetLabels values;
    private final DirectoryDocuments documents;
    private final NumberLookUp numbers;
    private final Clock clock;

    @Inject
    StructureApi(
            SearchDirectory search,
            ExportDirectory export,
            ShowStructure show,
            ExplainQualification explain,
            FacetLabels values,
            DirectoryDocuments documents,
            NumberLookUp numbers,
            Clock clock) {
        this.search = search;
        this.export = export;
        this.show = show;
        this.explain = explain;
        this.values = values;
        this.documents = documents;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Set<String> parameters = new LinkedHashSet<>(SearchRequest.parameters());
        parameters.addAll(NumberLookUp.PARAMETERS);
        parameters.addAll(List.of(FACETS, EXPLAIN, COLUMNS, "format", Exchange.LANG));
        return List.of(
                Route.api(STRUCTURES, parameters, this::search),
                Route.api(STRUCTURES + "/{id}", Set.of(Exchange.LANG), this::show),
                Route.api(
                        STRUCTURES + "/{id}/qualification",
                        Set.of(Exchange.AS_OF, Exchange.LANG),
                        this::qualification));
    }

    private void search(Exchange exchange) {
        Media media = exchange.media(List.of(Media.JSON, Media.CSV, Media.GEOJSON));
        Optional<ExportTable> table = table(exchange, media);
        SearchRequest request = SearchRequest.of(exchange.parameters());
        Optional<List<Found>> borne = numbers.find(exchange.parameters());
        if (borne.isPresent()) {
            exchange.json(
                    new StructurePage(borne.get().size(), items(borne.get(), false, exchange.texts()), null, null));
            return;
        }
        boolean withFacets = exchange.parameters().flag(FACETS);
        DirectoryQuery query = request.query(request.territory(), today(), USUAL_LIMIT, withFacets);
        if (media == Media.JSON) {
            exchange.json(page(exchange, request, search.search(query)));
        } else {
            download(exchange, media, query, table);
        }
    }

    /**
     * The columns asked for.
     *
     * @throws EssException COLUMN_UNKNOWN; INVALID_FILTER for columns of what is no table
     */
    private static Optional<ExportTable> table(Exchange exchange, Media media) {
        String columns = String.join(",", exchange.parameters().list(COLUMNS));
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        if (media != Media.CSV) {
            throw new EssException(ErrorCode.INVALID_FILTER, "filter", COLUMNS).with("value", columns);
        }
        return Optional.of(ExportTable.of(columns, Audience.PUBLIC));
    }

    private StructurePage page(Exchange exchange, SearchRequest request, DirectoryPage page) {
        boolean explained = exchange.parameters().flag(EXPLAIN);
        return new StructurePage(
                page.total(),
                items(page.found(), explained, exchange.texts()),
                exchange.parameters().flag(FACETS) ? counts(page.facets(), exchange.texts()) : null,
                page.next().map(token -> next(exchange, request, token)).orElse(null));
    }

    private static String next(Exchange exchange, SearchRequest request, String token) {
        var address = request.at(Optional.of(token)).address(STRUCTURES);
        for (String flag : List.of(FACETS, EXPLAIN, Exchange.LANG)) {
            address = address.with(flag, exchange.parameters().find(flag).orElse(""));
        }
        return address.toString();
    }

    private List<Item> items(List<Found> found, boolean explained, Texts texts) {
        return found.stream()
                .map(one -> Item.of(one.entry(), rank(one, explained, texts), values, texts))
                .toList();
    }

    private static @Nullable Rank rank(Found found, boolean explained, Texts texts) {
        return explained ? Rank.of(found.relevance(), texts) : null;
    }

    private Map<String, List<Count>> counts(Map<Facet, List<FacetCount>> facets, Texts texts) {
        Map<String, List<Count>> counts = new TreeMap<>();
        facets.forEach((facet, values) -> counts.put(
                facet.word(),
                values.stream()
                        .map(value -> new Count(value.value(), this.values.label(facet, value, texts), value.count()))
                        .toList()));
        return counts;
    }

    /** Every result, whatever the page. What is wrong with the question is said before the first byte. */
    private void download(Exchange exchange, Media media, DirectoryQuery query, Optional<ExportTable> table) {
        search.search(query);
        Messages messages = exchange.texts().messages();
        if (media == Media.CSV) {
            exchange.stream(
                    media,
                    "structures.csv",
                    out -> export.export(
                            query.whole(), table.orElseGet(() -> ExportTable.whole(Audience.PUBLIC)), messages, out));
        } else {
            exchange.stream(
                    media,
                    "structures.geojson",
                    out -> export.export(query.whole(), ExportFormat.GEOJSON, messages, out));
        }
    }

    private void show(Exchange exchange) {
        exchange.json(StructureResource.of(structure(exchange.part("id"), show), documents));
    }

    private void qualification(Exchange exchange) {
        LocalDate asOf = exchange.asOf(today());
        StructureView structure = structure(exchange.part("id"), show);
        exchange.json(QualificationResource.of(structure, explain.qualify(structure, asOf), exchange.texts()));
    }

    /**
     * The structure an address names.
     *
     * @throws EssException STRUCTURE_NOT_FOUND when there is none that the public may see
     */
    static StructureView structure(String id, ShowStructure show) {
        return StructureId.tryParse(id)
                .flatMap(known -> show.find(known, Audience.PUBLIC))
                .orElseThrow(() -> new EssException(ErrorCode.STRUCTURE_NOT_FOUND, "reference", shortened(id)));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
