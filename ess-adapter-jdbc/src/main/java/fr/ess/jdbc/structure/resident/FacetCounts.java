package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.domain.structure.search.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/**
 * Counts the values that some entries bear. Each entry has one number for its traits and one for its place, so that two
 * looks count six facets; tags have sets of their own.
 */
final class FacetCounts {

    private static final Comparator<FacetCount> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
    private static final int AT_ONCE = 4096;

    private final DirectoryImage image;
    private final int traitLines;
    private final int placeLines;
    private final Map<Facet, FacetValues> traits;
    private final Map<Facet, FacetValues> places;

    FacetCounts(DirectoryImage image, List<String[]> traitTable, List<String[]> placeTable) {
        this.image = image;
        this.traitLines = traitTable.size();
        this.placeLines = placeTable.size();
        this.traits = new EnumMap<>(Map.of(
                Facet.FAMILY, new FacetValues(traitTable, 0, 0),
                Facet.SECTION, new FacetValues(traitTable, 1, 1),
                Facet.HEADCOUNT, new FacetValues(traitTable, 2, 2),
                Facet.STATUS, new FacetValues(traitTable, 3, 3)));
        this.places = new EnumMap<>(Map.of(
                Facet.COMMUNE, new FacetValues(placeTable, 0, 1),
                Facet.EPCI, new FacetValues(placeTable, 2, 3)));
    }

    Map<Facet, List<FacetCount>> of(ImmutableRoaringBitmap entries) {
        LineCounts byTraits = new LineCounts(traitLines);
        LineCounts byPlace = new LineCounts(placeLines);
        int[] buffer = new int[AT_ONCE];
        var batches = entries.getBatchIterator();
        while (batches.hasNext()) {
            int size = batches.nextBatch(buffer);
            for (int i = 0; i < size; i++) {
                byTraits.add(image.traits.get(buffer[i]));
                byPlace.add(image.places.get(buffer[i]));
            }
        }
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        traits.forEach((facet, values) -> counts.put(facet, values.counts(byTraits)));
        places.forEach((facet, values) -> counts.put(facet, values.counts(byPlace)));
        counts.put(Facet.TAG, tags(entries));
        return counts;
    }

    private List<FacetCount> tags(ImmutableRoaringBitmap entries) {
        Map<String, FacetCount> tags = new TreeMap<>();
        image.terms.forEach(Terms.TAG, "", (term, bearers) -> {
            int separator = term.indexOf(Terms.SEPARATOR);
            add(term.substring(0, separator), term.substring(separator + 1), entries, bearers, tags);
        });
        String none = Terms.value(Facet.TAG.word(), Facet.UNKNOWN);
        add(Facet.UNKNOWN, "", entries, image.terms.get(none), tags);
        List<FacetCount> sorted = new ArrayList<>(tags.values());
        sorted.sort(MOST_FREQUENT_FIRST);
        return sorted;
    }

    private static void add(
            String slug,
            String label,
            ImmutableRoaringBitmap entries,
            ImmutableRoaringBitmap bearers,
            Map<String, FacetCount> tags) {
        int count = ImmutableRoaringBitmap.andCardinality(entries, bearers);
        if (count > 0) {
            tags.merge(
                    slug,
                    new FacetCount(slug, label, count),
                    (one, other) -> new FacetCount(
                            slug,
                            one.label().compareTo(other.label()) <= 0 ? one.label() : other.label(),
                            one.count() + other.count()));
        }
    }
}
