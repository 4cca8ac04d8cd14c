package fr.ess.jdbc.structure.resident;

import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.domain.territory.GlobePoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Makes the image of the index as a transaction sees it. */
final class ImageBuilder {

    /** As many entries as their numbers have room for in {@link #place}. */
    private static final int MOST = 1 << 22;

    private static final long AFTER_ALL_POINTS = 1L << 62;
    private static final int FEW = 4;

    private final Handle handle;
    private final int entries;
    private final long[] ids;
    private final int[] numbers;
    private final Map<String, Posting> postings = new HashMap<>();

    private ImageBuilder(Handle handle, int entries) {
        this.handle = handle;
        this.entries = entries;
        this.ids = new long[entries];
        this.numbers = new int[entries];
    }

    /** Writes the image of what the handle sees into a file. Returns the number of its entries. */
    static int write(Handle handle, long mark, Path file) throws IOException {
        int entries = handle.createQuery("SELECT count(*) FROM directory_entry")
                .mapTo(Integer.class)
                .one();
        if (entries > MOST) {
            throw new IOException("too many entries for an image: " + entries);
        }
        try (ImageFile.Writer writer = new ImageFile.Writer(file, mark, entries)) {
            new ImageBuilder(handle, entries).write(writer);
            writer.finish();
        }
        return entries;
    }

    private void write(ImageFile.Writer out) throws IOException {
        Columns columns = new Columns(entries);
        order(columns);
        longs(out, Section.IDS, columns.ids);
        writeNames(out);
        readEntries(columns);
        ints(out, Section.TRAITS, columns.traits);
        table(out, Section.TRAIT_TABLE, columns.traitTable.keySet());
        ints(out, Section.PLACES, columns.places);
        table(out, Section.PLACE_TABLE, columns.placeTable.keySet());
        ints(out, Section.LONGITUDES, columns.longitudes);
        ints(out, Section.LATITUDES, columns.latitudes);
        writeGlobe(out, columns);
        writeBlocks(out, columns);
        readTags();
        writeTerms(out);
    }

    /** Numbers the entries along the curve; those of unknown position come after, commune by commune. */
    private void order(Columns columns) {
        long[] order = new long[entries];
        int[] longitudes = new int[entries];
        int[] latitudes = new int[entries];
        int[] read = {0};
        each("SELECT id, longitude, latitude, commune FROM directory_entry ORDER BY id", row -> {
            int i = read[0]++;
            ids[i] = row.getLong("id");
            long longitude = row.getLong("longitude");
            boolean unknown = row.wasNull();
            longitudes[i] = unknown ? DirectoryImage.NOWHERE : (int) longitude;
            latitudes[i] = (int) row.getLong("latitude");
            order[i] = place(unknown, longitudes[i], latitudes[i], row.getString("commune")) | i;
        });
        Arrays.sort(order);
        for (int number = 0; number < entries; number++) {
            int i = (int) (order[number] & (MOST - 1));
            numbers[i] = number;
            columns.ids[number] = ids[i];
            columns.longitudes[number] = longitudes[i];
            columns.latitudes[number] = latitudes[i];
        }
    }

    private static long place(boolean unknown, int longitude, int latitude, @Nullable String commune) {
        return unknown
                ? AFTER_ALL_POINTS
                        | (commune == null ? 0 : Long.parseLong(commune.substring(0, 5), Character.MAX_RADIX)) * MOST
                : Hilbert.place(longitude, latitude) * MOST;
    }

    private int number(long id) {
        return numbers[Arrays.binarySearch(ids, id)];
    }

    private void writeNames(ImageFile.Writer out) throws IOException {
        int[] byRank = new int[entries];
        int[] ranks = new int[entries];
        int[] starts = new int[entries + 1];
        Bytes names = new Bytes();
        int[] rank = {0};
        each("SELECT id, sort_name FROM directory_entry ORDER BY sort_name, id", row -> {
            int number = number(row.getLong("id"));
            byRank[rank[0]] = number;
            ranks[number] = rank[0];
            names.add(row.getString("sort_name").getBytes(StandardCharsets.UTF_8));
            starts[++rank[0]] = names.size();
        });
        ints(out, Section.RANKS, ranks);
        ints(out, Section.BY_RANK, byRank);
        ints(out, Section.NAME_STARTS, starts);
        bytes(out, Section.NAMES, names);
    }

    private void readEntries(Columns columns) {
        int[] read = {0};
        each("""
                SELECT sort_name, sigle_words, family, section, commune, commune_name, epci, epci_name, headcount, status,
                       published, public_words, mission_words
                FROM directory_entry ORDER BY id
                """, row -> {
            int number = numbers[read[0]++];
            String[] traits = {
                row.getString("family"), row.getString("section"), row.getString("headcount"), row.getString("status")
            };
            columns.traits[number] = numberOf(traits, columns.traitTable);
            String[] place = {
                row.getString("commune"),
                row.getString("commune_name"),
                row.getString("epci"),
                row.getString("epci_name")
            };
            columns.places[number] = numberOf(place, columns.placeTable);
            value(Facet.FAMILY, traits[0], number);
            value(Facet.SECTION, traits[1], number);
            value(Facet.HEADCOUNT, traits[2], number);
            value(Facet.STATUS, traits[3], number);
            value(Facet.COMMUNE, place[0], number);
            value(Facet.EPCI, place[2], number);
            if (row.getInt("published") == 1) {
                file(Terms.PUBLISHED, number);
            }
            words(Terms.WORD, row.getString("public_words"), number);
            words(Terms.MISSION_WORD, row.getString("mission_words"), number);
            words(Terms.NAME_WORD, row.getString("sort_name"), number);
            words(Terms.SIGLE_WORD, row.getString("sigle_words"), number);
            if (!row.getString("sigle_words").isEmpty()) {
                file(Terms.SIGLE + row.getString("sigle_words"), number);
            }
        });
    }

    private static int numberOf(@Nullable String[] values, Map<String, Integer> table) {
        String line = Arrays.stream(values)
                .map(value -> value == null ? "" : value)
                .collect(java.util.stream.Collectors.joining(String.valueOf(Terms.SEPARATOR)));
        return table.computeIfAbsent(line, none -> table.size());
    }

    private void value(Facet facet, @Nullable String value, int number) {
        file(Terms.value(facet.word(), value == null ? Facet.UNKNOWN : value), number);
    }

    private void words(char kind, String words, int number) {
        int start = 0;
        while (start < words.length()) {
            int space = words.indexOf(' ', start);
            int end = space < 0 ? words.length() : space;
            if (end > start) {
                file(Terms.of(kind, words.substring(start, end)), number);
            }
            start = end + 1;
        }
    }

    private void file(String term, int number) {
        postings.computeIfAbsent(term, none -> new Posting()).add(number);
    }

    private void readTags() {
        Posting tagged = new Posting();
        each("SELECT slug, label, entry_id FROM directory_tag ORDER BY entry_id", row -> {
            int number = number(row.getLong("entry_id"));
            tagged.add(number);
            file(Terms.value(Facet.TAG.word(), row.getString("slug")), number);
            file(Terms.TAG + row.getString("slug") + Terms.SEPARATOR + row.getString("label"), number);
        });
        RoaringBitmap untagged = RoaringBitmap.bitmapOfRange(0, entries);
        untagged.andNot(tagged.set());
        Posting none = new Posting();
        untagged.forEach((org.roaringbitmap.IntConsumer) none::add);
        if (!untagged.isEmpty()) {
            postings.put(Terms.value(Facet.TAG.word(), Facet.UNKNOWN), none);
        }
    }

    private static void writeGlobe(ImageFile.Writer out, Columns columns) throws IOException {
        int entries = columns.ids.length;
        int[] xs = new int[entries];
        int[] ys = new int[entries];
        int[] zs = new int[entries];
        for (int i = 0; i < entries && columns.longitudes[i] != DirectoryImage.NOWHERE; i++) {
            GlobePoint point = GlobePoint.of(GeoPoint.ofUnits(columns.longitudes[i], columns.latitudes[i]));
            xs[i] = (int) point.x();
            ys[i] = (int) point.y();
            zs[i] = (int) point.z();
        }
        ints(out, Section.XS, xs);
        ints(out, Section.YS, ys);
        ints(out, Section.ZS, zs);
    }

    private static void writeBlocks(ImageFile.Writer out, Columns columns) throws IOException {
        out.begin(Section.BLOCKS);
        for (int start = 0; start < columns.ids.length; start += DirectoryImage.BLOCK) {
            int[] bounds = {Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE};
            int end = Math.min(columns.ids.length, start + DirectoryImage.BLOCK);
            for (int i = start; i < end && columns.longitudes[i] != DirectoryImage.NOWHERE; i++) {
                bounds[0] = Math.min(bounds[0], columns.longitudes[i]);
                bounds[1] = Math.max(bounds[1], columns.longitudes[i]);
                bounds[2] = Math.min(bounds[2], columns.latitudes[i]);
                bounds[3] = Math.max(bounds[3], columns.latitudes[i]);
            }
            for (int bound : bounds) {
                out.put(bound);
            }
        }
        out.end();
    }

    /** Writes each term with its set, and the sets of the short beginnings of words. */
    private void writeTerms(ImageFile.Writer out) throws IOException {
        TreeMap<byte[], RoaringBitmap> sorted = new TreeMap<>(Arrays::compareUnsigned);
        Map<String, RoaringBitmap> beginnings = new HashMap<>();
        for (Map.Entry<String, Posting> posting : postings.entrySet()) {
            RoaringBitmap set = posting.getValue().set();
            addToBeginnings(posting.getKey(), set, beginnings);
            sorted.put(posting.getKey().getBytes(StandardCharsets.UTF_8), set);
        }
        postings.clear();
        beginnings.forEach((term, set) -> sorted.put(term.getBytes(StandardCharsets.UTF_8), set));
        int[] starts = new int[sorted.size() + 1];
        int[] places = new int[sorted.size()];
        List<Integer> setStarts = new ArrayList<>(List.of(0));
        Bytes terms = new Bytes();
        Bytes sets = new Bytes();
        int place = 0;
        for (Map.Entry<byte[], RoaringBitmap> entry : sorted.entrySet()) {
            terms.add(entry.getKey());
            RoaringBitmap set = entry.getValue();
            if (set.getCardinality() == 1) {
                places[place] = set.first();
            } else {
                set.runOptimize();
                ByteBuffer bytes = ByteBuffer.allocate(set.serializedSizeInBytes());
                set.serialize(bytes);
                sets.add(bytes.array());
                places[place] = ~(setStarts.size() - 1);
                setStarts.add(sets.size());
            }
            starts[++place] = terms.size();
        }
        ints(out, Section.TERM_STARTS, starts);
        bytes(out, Section.TERMS, terms);
        ints(out, Section.POSTINGS, places);
        ints(
                out,
                Section.SET_STARTS,
                setStarts.stream().mapToInt(Integer::intValue).toArray());
        bytes(out, Section.SETS, sets);
    }

    private static void addToBeginnings(String term, RoaringBitmap set, Map<String, RoaringBitmap> beginnings) {
        char kind = term.charAt(0);
        if (kind == Terms.WORD || kind == Terms.MISSION_WORD || kind == Terms.NAME_WORD) {
            for (int end = 2; end <= Math.min(term.length(), 1 + Terms.SHORT_PREFIX); end++) {
                beginnings
                        .computeIfAbsent(Terms.beginning(kind, term.substring(1, end)), none -> new RoaringBitmap())
                        .or(set);
            }
        }
    }

    private static void ints(ImageFile.Writer out, Section section, int[] numbers) throws IOException {
        out.begin(section);
        for (int number : numbers) {
            out.put(number);
        }
        out.end();
    }

    private static void longs(ImageFile.Writer out, Section section, long[] numbers) throws IOException {
        out.begin(section);
        for (long number : numbers) {
            out.put(number);
        }
        out.end();
    }

    private static void bytes(ImageFile.Writer out, Section section, Bytes bytes) throws IOException {
        out.begin(section);
        out.put(bytes.toArray());
        out.end();
    }

    private static void table(ImageFile.Writer out, Section section, Set<String> lines) throws IOException {
        out.begin(section);
        out.put(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        out.end();
    }

    private void each(String query, RowReader reader) {
        handle.createQuery(query)
                .map((row, context) -> {
                    reader.read(row);
                    return row;
                })
                .forEach(row -> {});
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** What is kept of each entry, in the order of the curve. */
    private static final class Columns {

        private final long[] ids;
        private final int[] traits;
        private final int[] places;
        private final int[] longitudes;
        private final int[] latitudes;
        private final Map<String, Integer> traitTable = new LinkedHashMap<>();
        private final Map<String, Integer> placeTable = new LinkedHashMap<>();

        Columns(int entries) {
            this.ids = new long[entries];
            this.traits = new int[entries];
            this.places = new int[entries];
            this.longitudes = new int[entries];
            this.latitudes = new int[entries];
        }
    }

    /** Entries filed under one term, in the order in which they are met. */
    private static final class Posting {

        private int[] numbers = new int[FEW];
        private int size;

        void add(int number) {
            if (size > 0 && numbers[size - 1] == number) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size + (size >> 1));
            }
            numbers[size++] = number;
        }

        RoaringBitmap set() {
            int[] sorted = Arrays.copyOf(numbers, size);
            Arrays.sort(sorted);
            return RoaringBitmap.bitmapOf(sorted);
        }
    }

    /** Bytes one after the other. */
    private static final class Bytes {

        private byte[] bytes = new byte[1 << 16];
        private int size;

        void add(byte[] more) {
            int needed = Math.addExact(size, more.length);
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(
                        bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, bytes.length * 3L / 2)));
            }
            System.arraycopy(more, 0, bytes, size, more.length);
            size = needed;
        }

        int size() {
            return size;
        }

        byte[] toArray() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
