package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.domain.structure.search.Facet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/**
 * Counts the values that some entries bear. Each entry has one number for its traits and one for its place, so that two
 * looks count six facets.
 */
final class FacetCounts {

    private static final Comparator<FacetCount> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
    private static final List<Facet> TRAITS = List.of(Facet.FAMILY, Facet.SECTION, Facet.HEADCOUNT, Facet.STATUS);
    private static final int AT_ONCE = 4096;

    private final Map<Facet, Map<String, FacetCount>> counts = new EnumMap<>(Facet.class);

    private FacetCounts() {
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
    }

    static Map<Facet, List<FacetCount>> of(ImmutableRoaringBitmap entries, DirectoryImage image) {
        FacetCounts facets = new FacetCounts();
        int[] traits = new int[image.traitTable.size()];
        int[] places = new int[image.placeTable.size()];
        int[] buffer = new int[AT_ONCE];
        var batches = entries.getBatchIterator();
        while (batches.hasNext()) {
            int size = batches.nextBatch(buffer);
            for (int i = 0; i < size; i++) {
                traits[image.traits.get(buffer[i])]++;
                places[image.places.get(buffer[i])]++;
            }
        }
        facets.addTraits(traits, image);
        facets.addPlaces(places, image);
        facets.addTags(entries, image);
        Map<Facet, List<FacetCount>> sorted = new EnumMap<>(Facet.class);
        facets.counts.forEach((facet, byValue) -> sorted.put(
                facet, byValue.values().stream().sorted(MOST_FREQUENT_FIRST).toList()));
        return sorted;
    }

    private void addTraits(int[] traits, DirectoryImage image) {
        for (int i = 0; i < traits.length; i++) {
            if (traits[i] > 0) {
                String[] values = image.traitTable.get(i);
                for (int facet = 0; facet < values.length; facet++) {
                    add(TRAITS.get(facet), values[facet], "", traits[i]);
                }
            }
        }
    }

    private void addPlaces(int[] places, DirectoryImage image) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] > 0) {
                String[] values = image.placeTable.get(i);
                add(Facet.COMMUNE, values[0], values[1], places[i]);
                add(Facet.EPCI, values[2], values[3], places[i]);
            }
        }
    }

    private void addTags(ImmutableRoaringBitmap entries, DirectoryImage image) {
        image.terms.forEach(Terms.TAG, "", (term, bearers) -> {
            int separator = term.indexOf(Terms.SEPARATOR);
            int count = ImmutableRoaringBitmap.andCardinality(entries, bearers);
            if (count > 0) {
                add(Facet.TAG, term.substring(0, separator), term.substring(separator + 1), count);
            }
        });
        ImmutableRoaringBitmap untagged = image.terms.get(Terms.value(Facet.TAG.word(), Facet.UNKNOWN));
        int without = ImmutableRoaringBitmap.andCardinality(entries, untagged);
        if (without > 0) {
            add(Facet.TAG, "", "", without);
        }
    }

    private void add(Facet facet, String value, String label, int count) {
        counts.getOrDefault(facet, new HashMap<>())
                .merge(
                        value.isEmpty() ? Facet.UNKNOWN : value,
                        new FacetCount(value.isEmpty() ? Facet.UNKNOWN : value, label, count),
                        (one, other) -> new FacetCount(
                                one.value(),
                                one.label().compareTo(other.label()) <= 0 ? one.label() : other.label(),
                                one.count() + other.count()));
    }
}
