package fr.ess.jdbc.structure.resident;

import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.domain.territory.GlobePoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Makes the image of the index as a transaction sees it. */
final class ImageBuilder {

    /** As many entries as their numbers have room for in {@link #place}. */
    private static final int MOST = 1 << 22;

    private static final long AFTER_ALL_POINTS = 1L << 62;

    private final Handle handle;
    private final int entries;
    private final long[] ids;
    private final int[] numbers;
    private final Postings postings = new Postings();

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
        out.longs(Section.IDS, columns.ids);
        writeNames(out);
        readEntries(columns);
        out.ints(Section.TRAITS, columns.traits);
        table(out, Section.TRAIT_TABLE, columns.traitTable.keySet());
        out.ints(Section.PLACES, columns.places);
        table(out, Section.PLACE_TABLE, columns.placeTable.keySet());
        out.ints(Section.LONGITUDES, columns.longitudes);
        out.ints(Section.LATITUDES, columns.latitudes);
        writeGlobe(out, columns);
        writeBlocks(out, columns);
        readTags();
        postings.write(out);
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
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        int[] rank = {0};
        each("SELECT id, sort_name FROM directory_entry ORDER BY sort_name, id", row -> {
            int number = number(row.getLong("id"));
            byRank[rank[0]] = number;
            ranks[number] = rank[0];
            names.writeBytes(row.getString("sort_name").getBytes(StandardCharsets.UTF_8));
            starts[++rank[0]] = names.size();
        });
        out.ints(Section.RANKS, ranks);
        out.ints(Section.BY_RANK, byRank);
        out.ints(Section.NAME_STARTS, starts);
        out.bytes(Section.NAMES, names.toByteArray());
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
                postings.file(Terms.PUBLISHED, number);
            }
            postings.words(Terms.WORD, row.getString("public_words"), number);
            postings.words(Terms.MISSION_WORD, row.getString("mission_words"), number);
            postings.words(Terms.NAME_WORD, row.getString("sort_name"), number);
            postings.words(Terms.SIGLE_WORD, row.getString("sigle_words"), number);
            if (!row.getString("sigle_words").isEmpty()) {
                postings.file(Terms.SIGLE + row.getString("sigle_words"), number);
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
        postings.file(Terms.value(facet.word(), value == null ? Facet.UNKNOWN : value), number);
    }

    private void readTags() {
        RoaringBitmap untagged = RoaringBitmap.bitmapOfRange(0, entries);
        each("SELECT slug, label, entry_id FROM directory_tag", row -> {
            int number = number(row.getLong("entry_id"));
            untagged.remove(number);
            postings.file(Terms.value(Facet.TAG.word(), row.getString("slug")), number);
            postings.file(Terms.TAG + row.getString("slug") + Terms.SEPARATOR + row.getString("label"), number);
        });
        String none = Terms.value(Facet.TAG.word(), Facet.UNKNOWN);
        untagged.forEach((org.roaringbitmap.IntConsumer) number -> postings.file(none, number));
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
        out.ints(Section.XS, xs);
        out.ints(Section.YS, ys);
        out.ints(Section.ZS, zs);
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

    private static void table(ImageFile.Writer out, Section section, Set<String> lines) throws IOException {
        out.bytes(section, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
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
}
