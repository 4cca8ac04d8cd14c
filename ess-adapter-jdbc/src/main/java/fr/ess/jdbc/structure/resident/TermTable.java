package fr.ess.jdbc.structure.resident;

import fr.ess.domain.structure.search.Facet;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import org.roaringbitmap.buffer.BufferFastAggregation;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/** The sorted terms of an image, each with the set of entries filed under it. Safe for threads. */
final class TermTable {

    private static final ImmutableRoaringBitmap NONE = new MutableRoaringBitmap();

    private final IntBuffer starts;
    private final ByteBuffer terms;
    private final IntBuffer postings;
    private final IntBuffer setStarts;
    private final ByteBuffer sets;
    private final int size;

    TermTable(Map<Section, ByteBuffer> sections) {
        this.starts = ints(sections, Section.TERM_STARTS);
        this.terms = DirectoryImage.section(sections, Section.TERMS);
        this.postings = ints(sections, Section.POSTINGS);
        this.setStarts = ints(sections, Section.SET_STARTS);
        this.sets = DirectoryImage.section(sections, Section.SETS);
        this.size = postings.capacity();
    }

    private static IntBuffer ints(Map<Section, ByteBuffer> sections, Section section) {
        return DirectoryImage.section(sections, section).asIntBuffer();
    }

    /** The entries filed under a term, none when it is not there. */
    ImmutableRoaringBitmap get(String term) {
        byte[] key = term.getBytes(StandardCharsets.UTF_8);
        int place = place(key);
        return place < size && compare(place, key) == 0 ? set(place) : NONE;
    }

    /** The entries that bear a value of a facet. */
    ImmutableRoaringBitmap value(Facet facet, String value) {
        return get(Terms.VALUE + Terms.value(facet, value));
    }

    /** The entries filed under any term of a kind that begins so. */
    ImmutableRoaringBitmap beginning(char kind, String prefix) {
        if (prefix.length() <= Terms.SHORT_PREFIX) {
            return get(Terms.beginning(kind, prefix));
        }
        byte[] key = key(kind, prefix);
        Union union = new Union();
        for (int place = place(key); place < size && begins(place, key); place++) {
            union.add(place);
        }
        return union.all();
    }

    /**
     * The entries filed under any of some terms of a kind.
     *
     * @param some each is sought from the one before it on: all are of plain letters or marked initials, whose order is that
     *     of their bytes
     */
    ImmutableRoaringBitmap anyOf(char kind, SortedSet<String> some) {
        Union union = new Union();
        int place = 0;
        for (String term : some) {
            byte[] key = key(kind, term);
            place = place(key, place);
            if (place < size && compare(place, key) == 0) {
                union.add(place);
            }
        }
        return union.all();
    }

    private static byte[] key(char kind, String term) {
        return (kind + term).getBytes(StandardCharsets.UTF_8);
    }

    /** The entries of several terms, put together at once. */
    private final class Union {

        private final List<ImmutableRoaringBitmap> many = new ArrayList<>();
        private final MutableRoaringBitmap single = new MutableRoaringBitmap();

        void add(int place) {
            if (postings.get(place) >= 0) {
                single.add(postings.get(place));
            } else {
                many.add(set(place));
            }
        }

        ImmutableRoaringBitmap all() {
            if (many.isEmpty()) {
                return single;
            }
            if (!single.isEmpty()) {
                many.add(single);
            }
            return many.size() == 1
                    ? many.get(0)
                    : BufferFastAggregation.or(many.toArray(ImmutableRoaringBitmap[]::new));
        }
    }

    /** Each term of a kind that begins so, without its letter, and its entries. */
    void forEach(char kind, String prefix, BiConsumer<String, ImmutableRoaringBitmap> each) {
        byte[] key = key(kind, prefix);
        for (int place = place(key); place < size && begins(place, key); place++) {
            byte[] term = new byte[starts.get(place + 1) - starts.get(place)];
            terms.get(starts.get(place), term);
            each.accept(new String(term, 1, term.length - 1, StandardCharsets.UTF_8), set(place));
        }
    }

    private ImmutableRoaringBitmap set(int place) {
        int posting = postings.get(place);
        if (posting >= 0) {
            return MutableRoaringBitmap.bitmapOf(posting);
        }
        int start = setStarts.get(~posting);
        return new ImmutableRoaringBitmap(sets.slice(start, setStarts.get(~posting + 1) - start));
    }

    /** The place of the first term that is not before the key. */
    private int place(byte[] key) {
        return place(key, 0, size);
    }

    /** The same, which is not before another place; the sooner, the nearer. */
    private int place(byte[] key, int from) {
        int low = from;
        int high = from;
        for (int step = 1; high < size && compare(high, key) < 0; step *= 2) {
            low = high + 1;
            high += step;
        }
        return place(key, low, Math.min(high, size));
    }

    private int place(byte[] key, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean begins(int place, byte[] key) {
        int start = starts.get(place);
        if (starts.get(place + 1) - start < key.length) {
            return false;
        }
        for (int i = 0; i < key.length; i++) {
            if (terms.get(start + i) != key[i]) {
                return false;
            }
        }
        return true;
    }

    private int compare(int place, byte[] key) {
        return DirectoryImage.compare(terms, starts.get(place), starts.get(place + 1), key);
    }
}
