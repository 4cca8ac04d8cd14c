package fr.ess.http.structure;

import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.GeoBox;
import fr.ess.domain.territory.GeoCircle;
import fr.ess.http.shared.Address;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A search as an address writes it: read from one, and written back with a filter more or less. Whoever asks is the
 * public, always.
 *
 * @param territory as written: a slug, or {@link #EVERYWHERE}
 * @param areas at most a box and a circle
 */
public record SearchRequest(
        String text,
        List<Choice> choices,
        Optional<String> territory,
        List<GeoArea> areas,
        Optional<LocalDate> asOf,
        Optional<String> page,
        OptionalInt limit) {

    /** What the site writes for no territory at all, where an absent one means its own. */
    public static final String EVERYWHERE = "*";

    /** Everything. */
    public static final SearchRequest ANYTHING = new SearchRequest(
            "", List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), OptionalInt.empty());

    private static final String TEXT = "q";
    private static final String TERRITORY = "territory";
    private static final String BOX = "bbox";
    private static final String NEAR = "near";
    private static final String RADIUS = "radius";
    private static final int USUAL_RADIUS = 5_000;
    private static final String PAGE = "page";
    private static final String LIMIT = "limit";

    public SearchRequest {
        choices = List.copyOf(choices);
        areas = List.copyOf(areas);
    }

    /** The names of its parameters. */
    public static Set<String> parameters() {
        Set<String> names =
                new LinkedHashSet<>(List.of(TEXT, TERRITORY, BOX, NEAR, RADIUS, Exchange.AS_OF, PAGE, LIMIT));
        Arrays.stream(Facet.values()).map(Facet::word).forEach(names::add);
        return names;
    }

    /** Reads an address. INVALID_DATE or INVALID_FILTER when a value cannot be one. */
    static SearchRequest of(Parameters parameters) {
        List<Choice> choices = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            parameters.list(facet.word()).stream()
                    .distinct()
                    .map(value -> new Choice(facet, FacetLabels.checked(facet, value)))
                    .forEach(choices::add);
        }
        return new SearchRequest(
                parameters.find(TEXT).orElse(""),
                choices,
                parameters.find(TERRITORY),
                areas(parameters),
                parameters.day(Exchange.AS_OF),
                parameters.find(PAGE),
                parameters.number(LIMIT, 1, SearchDirectory.LONGEST_PAGE));
    }

    private static List<GeoArea> areas(Parameters parameters) {
        List<GeoArea> areas = new ArrayList<>();
        parameters
                .find(BOX)
                .map(text -> GeoBox.tryParse(text).orElseThrow(() -> refused(BOX, text)))
                .ifPresent(areas::add);
        Optional<String> near = parameters.find(NEAR);
        OptionalInt radius = parameters.number(RADIUS, 0, (int) GeoCircle.FARTHEST);
        if (near.isEmpty() && radius.isPresent()) {
            throw refused(NEAR, "");
        }
        near.map(text -> GeoCircle.tryCentre(text).orElseThrow(() -> refused(NEAR, text)))
                .map(centre -> new GeoCircle(centre, radius.orElse(USUAL_RADIUS)))
                .ifPresent(areas::add);
        return areas;
    }

    private static EssException refused(String filter, String value) {
        return new EssException(ErrorCode.INVALID_FILTER, "filter", filter).with("value", value);
    }

    /** The parameters that say an area, by name. */
    static Map<String, String> written(GeoArea area) {
        return area.fold(
                box -> Map.of(BOX, box.toString()),
                circle -> new TreeMap<>(Map.of(
                        NEAR,
                        circle.centre().longitudeText() + "," + circle.centre().latitudeText(),
                        RADIUS,
                        Long.toString(circle.metres()))));
    }

    /** From the first page, with one area less. */
    SearchRequest without(GeoArea area) {
        List<GeoArea> others =
                areas.stream().filter(other -> !other.equals(area)).toList();
        return new SearchRequest(text, choices, territory, others, asOf, Optional.empty(), limit);
    }

    /** The search itself, within a territory or everywhere. */
    DirectoryQuery query(Optional<String> within, LocalDate today, int usualLimit, boolean withFacets) {
        return new DirectoryQuery(
                text,
                choices,
                within,
                areas,
                asOf.orElse(today),
                Audience.PUBLIC,
                page,
                limit.orElse(usualLimit),
                withFacets);
    }

    boolean has(Facet facet, String value) {
        return choices.contains(new Choice(facet, value));
    }

    boolean has(Facet facet) {
        return choices.stream().anyMatch(choice -> choice.facet() == facet);
    }

    /** From the first page, with one filter more; a facet that holds one value changes it. */
    public SearchRequest with(Facet facet, String value) {
        Stream<Choice> others = choices.stream().filter(choice -> facet == Facet.TAG || choice.facet() != facet);
        return choosing(Stream.concat(others, Stream.of(new Choice(facet, value)))
                .distinct()
                .toList());
    }

    /** From the first page, with one filter less. */
    SearchRequest without(Facet facet, String value) {
        return choosing(choices.stream()
                .filter(choice -> !choice.equals(new Choice(facet, value)))
                .toList());
    }

    /** From the first page, with no filter on a facet. */
    SearchRequest without(Facet facet) {
        return choosing(
                choices.stream().filter(choice -> choice.facet() != facet).toList());
    }

    private SearchRequest choosing(List<Choice> others) {
        return new SearchRequest(text, others, territory, areas, asOf, Optional.empty(), limit);
    }

    SearchRequest withText(String other) {
        return new SearchRequest(other, choices, territory, areas, asOf, Optional.empty(), limit);
    }

    SearchRequest in(Optional<String> other) {
        return new SearchRequest(text, choices, other, areas, asOf, Optional.empty(), limit);
    }

    SearchRequest at(Optional<String> token) {
        return new SearchRequest(text, choices, territory, areas, asOf, token, limit);
    }

    /** The address of this search below a path. */
    public Address address(String path) {
        Address address = Address.of(path)
                .with(TEXT, text)
                .with(TERRITORY, territory.orElse(""))
                .with(Exchange.AS_OF, asOf.map(LocalDate::toString).orElse(""));
        for (Choice choice : choices) {
            address = address.with(choice.facet().word(), choice.value());
        }
        for (GeoArea area : areas) {
            for (Map.Entry<String, String> parameter : written(area).entrySet()) {
                address = address.with(parameter.getKey(), parameter.getValue());
            }
        }
        return address.with(LIMIT, limit.isPresent() ? Integer.toString(limit.getAsInt()) : "")
                .with(PAGE, page.orElse(""));
    }
}
