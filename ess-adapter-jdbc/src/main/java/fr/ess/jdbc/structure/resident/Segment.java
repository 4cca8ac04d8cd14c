package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.search.Facet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/**
 * What an image still tells of the directory: all of its entries but those that changed since it was made, which stand in a
 * segment of their own. What all of it bears is counted once for an audience. Safe for threads.
 */
final class Segment {

    private final DirectoryImage image;
    private final ImmutableRoaringBitmap gone;
    private final Map<Audience, Map<Facet, List<FacetCount>>> ofEverything = new ConcurrentHashMap<>();

    Segment(DirectoryImage image, ImmutableRoaringBitmap gone) {
        this.image = image;
        this.gone = gone;
    }

    DirectoryImage image() {
        return image;
    }

    /** Those of some entries that it tells of. */
    ImmutableRoaringBitmap present(ImmutableRoaringBitmap entries) {
        return gone.isEmpty() ? entries : ImmutableRoaringBitmap.andNot(entries, gone);
    }

    /** The wanted facets of the answers to a question. */
    Map<Facet, List<FacetCount>> facets(ImageQuestion asked, Set<Facet> wanted) {
        if (!asked.isEverything()) {
            return image.facets().of(asked.answers(), wanted);
        }
        Map<Facet, List<FacetCount>> whole = new EnumMap<>(ofEverything.computeIfAbsent(
                asked.audience(), audience -> image.facets().of(asked.answers(), EnumSet.allOf(Facet.class))));
        whole.keySet().retainAll(wanted);
        return whole;
    }
}
