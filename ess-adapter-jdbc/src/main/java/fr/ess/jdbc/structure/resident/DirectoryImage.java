package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.PagePosition;
import fr.ess.domain.structure.StructureId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/** An image as it lies in memory: the columns of its entries, and its terms. Safe for threads. */
final class DirectoryImage {

    private static final int SHORT_BITS = 16;

    private final ImageFile.Content file;
    private final long mark;
    private final int entries;
    private final LongBuffer ids;
    private final ByteBuffer names;
    private final IntBuffer nameStarts;
    final IntBuffer ranks;
    final IntBuffer byRank;
    final ByteBuffer traits;
    final ByteBuffer places;
    /** The positions of the first entries. */
    final Points positions;

    final Sites sites;
    final TermTable terms;
    private final ByteBuffer traitTable;
    private final ByteBuffer placeTable;
    private final Segment whole = new Segment(this, new MutableRoaringBitmap());
    private volatile @Nullable FacetCounts facets;

    DirectoryImage(ImageFile.Content content) {
        Map<Section, ByteBuffer> sections = content.sections();
        this.file = content;
        this.mark = content.mark();
        this.entries = content.entries();
        this.ids = section(sections, Section.IDS).asLongBuffer();
        this.ranks = section(sections, Section.RANKS).asIntBuffer();
        this.byRank = section(sections, Section.BY_RANK).asIntBuffer();
        this.nameStarts = section(sections, Section.NAME_STARTS).asIntBuffer();
        this.names = section(sections, Section.NAMES);
        this.traits = section(sections, Section.TRAITS);
        this.places = section(sections, Section.PLACES);
        this.positions = Points.of(
                section(sections, Section.POSITIONS).asIntBuffer(),
                section(sections, Section.BLOCKS).asIntBuffer());
        this.sites = new Sites(
                Points.of(
                        section(sections, Section.SITE_POSITIONS).asIntBuffer(),
                        section(sections, Section.SITE_BLOCKS).asIntBuffer()),
                section(sections, Section.SITE_ENTRIES).asIntBuffer(),
                section(sections, Section.SITES_BY_ENTRY).asIntBuffer());
        this.terms = new TermTable(sections);
        this.traitTable = section(sections, Section.TRAIT_TABLE);
        this.placeTable = section(sections, Section.PLACE_TABLE);
    }

    /** Maps the image of a file. IOException when it holds none, or one that is cut short or whose head is damaged. */
    static DirectoryImage open(Path file) throws IOException {
        return new DirectoryImage(ImageFile.open(file));
    }

    static ByteBuffer section(Map<Section, ByteBuffer> sections, Section section) {
        return Objects.requireNonNull(sections.get(section));
    }

    /** Lines of fields, as {@link ImageBuilder} writes them. */
    private static List<String[]> table(ByteBuffer bytes) {
        byte[] text = new byte[bytes.capacity()];
        bytes.get(0, text);
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(String.valueOf(Terms.SEPARATOR), -1))
                .toList();
    }

    /** Those that the public may see. */
    ImmutableRoaringBitmap published() {
        return terms.get(String.valueOf(Terms.PUBLISHED));
    }

    /** How its facets are counted; made when they first are. */
    FacetCounts facets() {
        FacetCounts known = facets;
        if (known == null) {
            known = new FacetCounts(this, table(traitTable), table(placeTable));
            facets = known;
        }
        return known;
    }

    /** Whether it is as it was made: reads it whole. */
    boolean isSound() {
        return file.isSound();
    }

    /** The state of the database that it shows. */
    long mark() {
        return mark;
    }

    /** All of it. */
    Segment whole() {
        return whole;
    }

    /** All of it but the entries of some ids. */
    Segment without(List<Long> changed) {
        Set<Long> sought = new HashSet<>(changed);
        BitSet maybe = new BitSet(1 << SHORT_BITS);
        sought.forEach(id -> maybe.set(shortened(id)));
        MutableRoaringBitmap gone = new MutableRoaringBitmap();
        for (int entry = 0; entry < entries; entry++) {
            long id = ids.get(entry);
            if (maybe.get(shortened(id)) && sought.contains(id)) {
                gone.add(entry);
            }
        }
        return new Segment(this, gone);
    }

    /** Some bits of an id: millions are passed over by them, and few are looked up. */
    private static int shortened(long id) {
        return (int) (id ^ id >>> SHORT_BITS) & (1 << SHORT_BITS) - 1;
    }

    int entries() {
        return entries;
    }

    long id(int entry) {
        return ids.get(entry);
    }

    /** Where an entry of a score stands among results. */
    PagePosition position(int entry, int score) {
        int rank = ranks.get(entry);
        byte[] name = new byte[nameStarts.get(rank + 1) - nameStarts.get(rank)];
        names.get(nameStarts.get(rank), name);
        return new PagePosition(score, new String(name, StandardCharsets.UTF_8), new StructureId(ids.get(entry)));
    }

    /** The first place in the order of names and ids that is after this one. */
    int rankAfter(String name, long id) {
        byte[] key = name.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = entries;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int byName = compareName(middle, key);
            boolean before = byName != 0 ? byName < 0 : ids.get(byRank.get(middle)) <= id;
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first place of the names that are not before this one. */
    int firstRank(String name) {
        return firstRank(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The first place after the names that begin so. */
    int rankAfterBeginning(String name) {
        byte[] key = name.getBytes(StandardCharsets.UTF_8);
        byte[] beyond = Arrays.copyOf(key, key.length + 1);
        beyond[key.length] = (byte) 0xFF; // no text in UTF-8 holds it, and all are before it
        return firstRank(beyond);
    }

    private int firstRank(byte[] key) {
        int low = 0;
        int high = entries;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compareName(middle, key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the name at a place is this one. */
    boolean isNamed(int rank, String name) {
        return compareName(rank, name.getBytes(StandardCharsets.UTF_8)) == 0;
    }

    private int compareName(int rank, byte[] key) {
        return compare(names, nameStarts.get(rank), nameStarts.get(rank + 1), key);
    }

    /** Compares bytes as the database does: unsigned, the shorter first. */
    static int compare(ByteBuffer bytes, int start, int end, byte[] key) {
        int common = Math.min(end - start, key.length);
        for (int i = 0; i < common; i++) {
            int difference = (bytes.get(start + i) & 0xFF) - (key[i] & 0xFF);
            if (difference != 0) {
                return difference;
            }
        }
        return end - start - key.length;
    }
}
