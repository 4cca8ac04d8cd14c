package fr.ess.jdbc.structure.resident;

import fr.ess.domain.structure.search.Facet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Makes the image of the index as a transaction sees it. */
final class ImageBuilder {

    /** As many entries as their numbers have room for in {@link #place}. */
    private static final int MOST = 1 << 22;

    private static final long AFTER_ALL_POINTS = 1L << 62;
    private static final String SEPARATOR = String.valueOf(Terms.SEPARATOR);

    private final Handle handle;
    private final int entries;
    private final long[] ids;
    private final int[] numbers;
    private final Postings postings;

    private ImageBuilder(Handle handle, int entries) {
        this.handle = handle;
        this.entries = entries;
        this.ids = new long[entries];
        this.numbers = new int[entries];
        this.postings = new Postings(numbers);
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
        out.bytes(Section.TRAIT_TABLE, columns.traitTable.bytes());
        out.ints(Section.PLACES, columns.places);
        out.bytes(Section.PLACE_TABLE, columns.placeTable.bytes());
        Points.write(out, Section.POSITIONS, Section.BLOCKS, columns.located, columns.longitudes, columns.latitudes);
        fileValues(Facet.FAMILY, columns.traits, columns.traitTable, 0);
        fileValues(Facet.SECTION, columns.traits, columns.traitTable, 1);
        fileValues(Facet.HEADCOUNT, columns.traits, columns.traitTable, 2);
        fileValues(Facet.STATUS, columns.traits, columns.traitTable, 3);
        fileValues(Facet.COMMUNE, columns.places, columns.placeTable, 0);
        fileValues(Facet.EPCI, columns.places, columns.placeTable, 2);
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
            ids[i] = row.getLong(1);
            long longitude = row.getLong(2);
            boolean unknown = row.wasNull();
            longitudes[i] = (int) longitude;
            columns.located += unknown ? 0 : 1;
            latitudes[i] = (int) row.getLong(3);
            order[i] = place(unknown, longitudes[i], latitudes[i], unknown ? row.getString(4) : null) | i;
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

    /** The place of an entry in the order of ids. */
    private int row(long id) {
        return Arrays.binarySearch(ids, id);
    }

    private void writeNames(ImageFile.Writer out) throws IOException {
        int[] byRank = new int[entries];
        int[] ranks = new int[entries];
        int[] starts = new int[entries + 1];
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        int[] rank = {0};
        each("SELECT id, sort_name FROM directory_entry ORDER BY sort_name, id", row -> {
            int number = numbers[row(row.getLong(1))];
            byRank[rank[0]] = number;
            ranks[number] = rank[0];
            names.writeBytes(row.getString(2).getBytes(StandardCharsets.UTF_8));
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
                SELECT sort_name, sigle_words, family, section, headcount, status, commune, commune_name, epci, epci_name,
                       published, public_words, mission_words
                FROM directory_entry ORDER BY id
                """, row -> {
            int entry = read[0]++;
            int number = numbers[entry];
            String name = row.getString(1);
            String sigle = row.getString(2);
            columns.traits[number] = columns.traitTable.number(row, 3);
            columns.places[number] = columns.placeTable.number(row, 7);
            if (row.getInt(11) == 1) {
                postings.file(Terms.PUBLISHED, "", entry);
            }
            postings.words(Terms.WORD, row.getString(12), entry);
            postings.words(Terms.MISSION_WORD, row.getString(13), entry);
            postings.words(Terms.NAME_WORD, name, entry);
            if (!sigle.isEmpty()) {
                postings.words(Terms.SIGLE_WORD, sigle, entry);
                postings.file(Terms.SIGLE, sigle, entry);
            }
        });
    }

    /** Files entries under the values of a facet, which stand in a column of a table. */
    private void fileValues(Facet facet, int[] lines, Lines table, int column) {
        String[] terms = table.lines()
                .map(line -> Terms.value(facet, line[column].isEmpty() ? Facet.UNKNOWN : line[column]))
                .toArray(String[]::new);
        for (int row = 0; row < entries; row++) {
            postings.file(Terms.VALUE, terms[lines[numbers[row]]], row);
        }
    }

    private void readTags() {
        RoaringBitmap untagged = RoaringBitmap.bitmapOfRange(0, entries);
        each("SELECT slug, label, entry_id FROM directory_tag ORDER BY slug, entry_id", row -> {
            int entry = row(row.getLong(3));
            untagged.remove(entry);
            postings.file(Terms.VALUE, Terms.value(Facet.TAG, row.getString(1)), entry);
            postings.file(Terms.TAG, row.getString(1) + Terms.SEPARATOR + row.getString(2), entry);
        });
        String none = Terms.value(Facet.TAG, Facet.UNKNOWN);
        untagged.forEach((org.roaringbitmap.IntConsumer) row -> postings.file(Terms.VALUE, none, row));
    }

    private void each(String query, RowReader reader) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the index could not be read", e);
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** What is kept of each entry, in the order of the curve. */
    private static final class Columns {

        private final long[] ids;
        private int located;
        private final int[] traits;
        private final int[] places;
        private final int[] longitudes;
        private final int[] latitudes;
        private final Lines traitTable = new Lines(4);
        private final Lines placeTable = new Lines(4);

        Columns(int entries) {
            this.ids = new long[entries];
            this.traits = new int[entries];
            this.places = new int[entries];
            this.longitudes = new int[entries];
            this.latitudes = new int[entries];
        }
    }

    /** Distinct rows of some columns, numbered as they are met. */
    private static final class Lines {

        private final int columns;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        Lines(int columns) {
            this.columns = columns;
        }

        /** The number of what a row holds from a column on. */
        int number(ResultSet row, int first) throws SQLException {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String value = row.getString(first + i);
                line.append(i == 0 ? "" : SEPARATOR).append(value == null ? "" : value);
            }
            return numbers.computeIfAbsent(line.toString(), none -> numbers.size());
        }

        Stream<String[]> lines() {
            return numbers.keySet().stream().map(line -> line.split(SEPARATOR, -1));
        }

        byte[] bytes() {
            return String.join("\n", numbers.keySet()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
