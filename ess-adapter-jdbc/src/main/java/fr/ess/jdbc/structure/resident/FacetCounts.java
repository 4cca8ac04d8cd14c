package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.search.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/**
 * Counts the values that some entries bear. Each entry has one number for its traits and one for its place, so that two
 * looks count six facets; tags have sets of their own. What the whole directory bears is counted once for an audience.
 */
final class FacetCounts {

    private static final Comparator<FacetCount> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private final DirectoryImage image;
    private final LineTable traits;
    private final LineTable places;
    private final Map<Audience, Map<Facet, List<FacetCount>>> ofEverything = new ConcurrentHashMap<>();

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

    /** The wanted facets of the answers to a question. */
    Map<Facet, List<FacetCount>> of(ImageQuestion asked, Set<Facet> wanted) {
        if (asked.isEverything()) {
            Map<Facet, List<FacetCount>> whole = new EnumMap<>(ofEverything.computeIfAbsent(
                    asked.audience(), audience -> of(asked.answers(), EnumSet.allOf(Facet.class))));
            whole.keySet().retainAll(wanted);
            return whole;
        }
        return of(asked.answers(), wanted);
    }

    private Map<Facet, List<FacetCount>> of(ImmutableRoaringBitmap entries, Set<Facet> wanted) {
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
        List<FacetCount> sorted = new ArrayList<>(tags.values());
        sorted.sort(MOST_FREQUENT_FIRST);
        return List.copyOf(sorted);
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
