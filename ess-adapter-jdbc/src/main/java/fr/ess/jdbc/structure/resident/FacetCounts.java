package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.domain.structure.search.Facet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/**
 * Counts the values that some entries bear. Each entry has one number for its traits and one for its place, so that two
 * looks count six facets; tags have sets of their own.
 */
final class FacetCounts {

    private final DirectoryImage image;
    private final LineTable traits;
    private final LineTable places;

    FacetCounts(DirectoryImage image, List<String[]> traitTable, List<String[]> placeTable) {
        this.image = image;
        this.traits = new LineTable(
                image.traits,
                traitTable.size(),
                Map.of(
                        Facet.FAMILY, new FacetValues(traitTable, 0, 0),
                        Facet.SECTION, new FacetValues(traitTable, 1, 1),
                        Facet.HEADCOUNT, new FacetValues(traitTable, 2, 2),
                        Facet.STATUS, new FacetValues(traitTable, 3, 3)));
        this.places = new LineTable(
                image.places,
                placeTable.size(),
                Map.of(
                        Facet.COMMUNE, new FacetValues(placeTable, 0, 1),
                        Facet.EPCI, new FacetValues(placeTable, 2, 3)));
    }

    /** The wanted facets of some entries. */
    Map<Facet, List<FacetCount>> of(ImmutableRoaringBitmap entries, Set<Facet> wanted) {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        traits.count(entries, wanted, counts);
        places.count(entries, wanted, counts);
        if (wanted.contains(Facet.TAG)) {
            counts.put(Facet.TAG, tags(entries));
        }
        return counts;
    }

    private List<FacetCount> tags(ImmutableRoaringBitmap entries) {
        Map<String, FacetCount> tags = new TreeMap<>();
        image.terms.forEach(Terms.TAG, "", (term, bearers) -> {
            int separator = term.indexOf(Terms.SEPARATOR);
            add(term.substring(0, separator), term.substring(separator + 1), entries, bearers, tags);
        });
        add(Facet.UNKNOWN, "", entries, image.terms.value(Facet.TAG, Facet.UNKNOWN), tags);
        return tags.values().stream().sorted(FacetCount.MOST_FREQUENT_FIRST).toList();
    }

    private static void add(
            String slug,
            String label,
            ImmutableRoaringBitmap entries,
            ImmutableRoaringBitmap bearers,
            Map<String, FacetCount> tags) {
        int count = ImmutableRoaringBitmap.andCardinality(entries, bearers);
        if (count > 0) {
            tags.merge(slug, new FacetCount(slug, label, count), FacetCount::and);
        }
    }
}
