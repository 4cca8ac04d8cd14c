package fr.ess.http.structure;

import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.structure.search.Relevance;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.http.shared.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of structures, as JSON.
 *
 * @param total how many answer, whatever the page
 * @param next the address of the next page, absent after the last one
 */
record StructurePage(
        long total,
        List<Item> items,
        @Nullable Map<String, List<Count>> facets,
        @Nullable String next) {

    /** A value of a facet and how many structures bear it. */
    record Count(String value, String label, long count) {}

    /** A code and what people read for it. */
    record Labelled(String value, String label) {}

    /** A structure in a list. */
    record Item(
            String id,
            String name,
            @Nullable String sigle,
            @Nullable String siren,
            @Nullable Labelled family,
            @Nullable String activity,
            @Nullable Labelled section,
            @Nullable Labelled commune,
            @Nullable Labelled epci,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable Labelled headcount,
            @Nullable Labelled status,
            List<Labelled> tags,
            String url,
            @Nullable Rank rank) {

        static Item of(DirectoryEntry entry, @Nullable Rank rank, FacetLabels values, Texts texts) {
            return new Item(
                    entry.id().toString(),
                    entry.name(),
                    orNull(entry.sigle()),
                    entry.siren().map(Object::toString).orElse(null),
                    entry.family()
                            .map(family -> new Labelled(family.word(), texts.of(family)))
                            .orElse(null),
                    orNull(entry.activity()),
                    values.section(entry.section())
                            .map(label -> new Labelled(entry.section(), label))
                            .orElse(null),
                    entry.place().map(Item::commune).orElse(null),
                    entry.place()
                            .flatMap(Place::epci)
                            .map(epci -> new Labelled(epci.siren(), epci.name()))
                            .orElse(null),
                    entry.position().map(GeoPoint::longitude).orElse(null),
                    entry.position().map(GeoPoint::latitude).orElse(null),
                    entry.headcount()
                            .map(band -> new Labelled(band.code(), texts.of(band)))
                            .orElse(null),
                    entry.status()
                            .map(status -> new Labelled(FacetLabels.word(status), texts.of(status)))
                            .orElse(null),
                    entry.tags().stream()
                            .map(tag -> new Labelled(tag.slug(), tag.label()))
                            .toList(),
                    StructureResource.address(entry.id()),
                    rank);
        }

        private static Labelled commune(Place place) {
            return new Labelled(place.commune().text(), place.communeName());
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** Why a structure stands where it does: points that add up to its score. */
    record Rank(int score, List<Point> points) {

        static Rank of(Relevance relevance, Texts texts) {
            return new Rank(
                    relevance.score(),
                    relevance.points().stream()
                            .map(point -> new Point(point.word(), point.merit().worth(), texts.of(point.merit())))
                            .toList());
        }
    }

    /** Points earned for a word or some words together. */
    record Point(String word, int points, String reason) {}
}
