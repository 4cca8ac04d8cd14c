package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.domain.structure.search.Facet;
import java.nio.IntBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** Facets of which each entry has one value, told together by the line of a table. Safe for threads. */
final class LineTable {

    private static final int AT_ONCE = 4096;

    private final IntBuffer lines;
    private final int size;
    private final Map<Facet, FacetValues> facets;
    private final Queue<LineCounts> spare = new ConcurrentLinkedQueue<>();

    /**
     * @param lines for each entry the number of its line
     * @param size how many lines there are
     */
    LineTable(IntBuffer lines, int size, Map<Facet, FacetValues> facets) {
        this.lines = lines;
        this.size = size;
        this.facets = new EnumMap<>(facets);
    }

    /** Counts the values that some entries bear, in those of the facets that are wanted. */
    void count(ImmutableRoaringBitmap entries, Set<Facet> wanted, Map<Facet, List<FacetCount>> counts) {
        if (facets.keySet().stream().noneMatch(wanted::contains)) {
            return;
        }
        LineCounts byLine = spare.poll();
        if (byLine == null) {
            byLine = new LineCounts(size);
        }
        int[] buffer = new int[Math.min(AT_ONCE, Math.max(1, entries.getCardinality()))];
        var batches = entries.getBatchIterator();
        while (batches.hasNext()) {
            int read = batches.nextBatch(buffer);
            for (int i = 0; i < read; i++) {
                byLine.add(lines.get(buffer[i]));
            }
        }
        for (Map.Entry<Facet, FacetValues> facet : facets.entrySet()) {
            if (wanted.contains(facet.getKey())) {
                counts.put(facet.getKey(), facet.getValue().counts(byLine));
            }
        }
        byLine.clear();
        spare.add(byLine);
    }
}
