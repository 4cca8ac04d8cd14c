package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.domain.structure.search.Facet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** Facets of which each entry has one value, told together by the line of a table. Safe for threads. */
final class LineTable {

    /** As many lines as two bytes number. */
    private static final int NARROW = 1 << Character.SIZE;

    private final ByteBuffer lines;
    private final int size;
    private final Map<Facet, FacetValues> facets;
    private final Queue<LineCounts> spare = new ConcurrentLinkedQueue<>();

    /**
     * @param lines for each entry the number of its line, as {@link #write} leaves them
     * @param size how many lines there are
     */
    LineTable(ByteBuffer lines, int size, Map<Facet, FacetValues> facets) {
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
        count(entries, byLine);
        for (Map.Entry<Facet, FacetValues> facet : facets.entrySet()) {
            if (wanted.contains(facet.getKey())) {
                counts.put(facet.getKey(), facet.getValue().counts(byLine));
            }
        }
        byLine.clear();
        spare.add(byLine);
    }

    private void count(ImmutableRoaringBitmap entries, LineCounts byLine) {
        if (size <= NARROW) {
            CharBuffer narrow = lines.asCharBuffer();
            entries.forEach((IntConsumer) entry -> byLine.add(narrow.get(entry)));
        } else {
            IntBuffer wide = lines.asIntBuffer();
            entries.forEach((IntConsumer) entry -> byLine.add(wide.get(entry)));
        }
    }

    /** Writes the number of each entry's line: counting is mostly reading them, and two bytes are read sooner than four. */
    static void write(ImageFile.Writer out, Section section, int[] lines, int size) throws IOException {
        if (size <= NARROW) {
            out.chars(section, lines);
        } else {
            out.ints(section, lines);
        }
    }
}
