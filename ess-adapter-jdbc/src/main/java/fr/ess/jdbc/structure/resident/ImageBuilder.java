package fr.ess.jdbc.structure.resident;

import fr.ess.application.shared.Feed;
import fr.ess.domain.structure.search.Facet;
import fr.ess.jdbc.structure.resident.Postings.Posting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Makes the image of the index as a transaction sees it. */
final class ImageBuilder {

    /** As many entries as their numbers have room for in {@link #place}. */
    private static final int MOST = 1 << 22;

    /** Half as many: what is read of them stands beside all that is known of the entries. */
    private static final int MOST_SITES = MOST / 2;

    private static final int BATCH = 1_000;
    private static final int BATCHES_AHEAD = 4;
    private static final long AFTER_ALL_POINTS = 1L << 62;
    private static final String SEPARATOR = String.valueOf(Terms.SEPARATOR);

    /** Lines of tables are put together by the database, which costs less than to read their columns one by one. */
    private static final String REST = String.join(
            ", ",
            line("family", "section", "headcount", "status"),
            line("commune", "commune_name", "epci", "epci_name"),
            "published, mission_words, sort_name, sigle_words");

    private final Handle handle;
    private final Scope scope;
    private final int entries;
    private final long[] ids;
    private final int[] numbers;
    private final Postings postings;

    private ImageBuilder(Handle handle, Scope scope) {
        this.handle = handle;
        this.scope = scope;
        this.entries = handle.createQuery("SELECT count(*) FROM directory_entry" + scope.entries)
                .mapTo(Integer.class)
                .one();
        this.ids = new long[entries];
        this.numbers = new int[entries];
        this.postings = new Postings(numbers);
    }

    private static String line(String... columns) {
        return Stream.of(columns)
                .map(column -> "coalesce(" + column + ", '')")
                .collect(Collectors.joining(" || char(" + (int) Terms.SEPARATOR + ") || "));
    }

    /** Writes the image of what the handle sees into a file. Returns the number of its entries. */
    static int write(Handle handle, long mark, Path file) throws IOException {
        ImageBuilder builder = new ImageBuilder(handle, Scope.WHOLE);
        if (builder.entries > MOST) {
            throw new IOException("too many entries for an image: " + builder.entries);
        }
        ImageFile.write(file, mark, builder.entries, builder::write);
        return builder.entries;
    }

    /** The image of a few entries, those of some ids that there are, as the handle sees them. */
    static DirectoryImage of(Handle handle, long mark, List<Long> ids) {
        ImageBuilder builder = new ImageBuilder(handle, Scope.of(ids));
        try {
            return new DirectoryImage(ImageFile.inMemory(mark, builder.entries, builder::write));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of which entries, as conditions on their ids. */
    private record Scope(String entries, String ofEntries) {

        private static final Scope WHOLE = new Scope("", "");

        static Scope of(List<Long> ids) {
            String listed = ids.stream().map(String::valueOf).collect(Collectors.joining(",", " IN (", ")"));
            return new Scope(" WHERE id" + listed, " WHERE entry_id" + listed);
        }
    }

    private void write(ImageFile.Writer out) throws IOException {
        Columns columns = new Columns(entries);
        order(columns);
        out.longs(Section.IDS, columns.ids);
        writeNames(out);
        readEntries(columns);
        LineTable.write(out, Section.TRAITS, columns.traits, columns.traitTable.size());
        out.bytes(Section.TRAIT_TABLE, columns.traitTable.bytes());
        LineTable.write(out, Section.PLACES, columns.places, columns.placeTable.size());
        out.bytes(Section.PLACE_TABLE, columns.placeTable.bytes());
        Points.write(out, Section.POSITIONS, Section.BLOCKS, columns.located, columns.longitudes, columns.latitudes);
        writeSites(out);
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
        each("SELECT id, longitude, latitude, commune FROM directory_entry" + scope.entries + " ORDER BY id", row -> {
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

    private void writeSites(ImageFile.Writer out) throws IOException {
        int size = handle.createQuery("SELECT count(*) FROM directory_site" + scope.ofEntries)
                .mapTo(Integer.class)
                .one();
        if (size > MOST_SITES) {
            throw new IOException("too many sites for an image: " + size);
        }
        long[] order = new long[size];
        int[][] read = new int[3][size];
        int[] next = {0};
        each("SELECT entry_id, longitude, latitude FROM directory_site" + scope.ofEntries, row -> {
            int i = next[0]++;
            read[0][i] = numbers[row(row.getLong(1))];
            read[1][i] = row.getInt(2);
            read[2][i] = row.getInt(3);
            order[i] = Hilbert.place(read[1][i], read[2][i]) * MOST | i;
        });
        Arrays.sort(order);
        int[][] sorted = new int[3][size];
        long[] byEntry = new long[size];
        for (int site = 0; site < size; site++) {
            int i = (int) (order[site] & (MOST - 1));
            for (int column = 0; column < 3; column++) {
                sorted[column][site] = read[column][i];
            }
            byEntry[site] = (long) sorted[0][site] << Integer.SIZE | site;
        }
        Arrays.sort(byEntry);
        out.ints(Section.SITE_ENTRIES, sorted[0]);
        out.ints(
                Section.SITES_BY_ENTRY,
                Arrays.stream(byEntry).mapToInt(site -> (int) site).toArray());
        Points.write(out, Section.SITE_POSITIONS, Section.SITE_BLOCKS, size, sorted[1], sorted[2]);
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
        each("SELECT id, sort_name FROM directory_entry" + scope.entries + " ORDER BY sort_name, id", row -> {
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

    /** One thread files the public words, which are most of them; another reads, and files the rest. */
    private void readEntries(Columns columns) {
        try (Feed<List<String>> words = new Feed<>("directory entries", BATCHES_AHEAD, out -> readRows(columns, out))) {
            int entry = 0;
            for (var some = words.next(); some.isPresent(); some = words.next()) {
                for (String line : some.get()) {
                    postings.words(Terms.WORD, line, entry++);
                }
            }
        }
    }

    private void readRows(Columns columns, Consumer<List<String>> publicWords) {
        List<String> batch = new ArrayList<>(BATCH);
        int[] read = {0};
        each("SELECT public_words, " + REST + " FROM directory_entry" + scope.entries + " ORDER BY id", row -> {
            fileRest(row, read[0]++, columns);
            batch.add(row.getString(1));
            if (batch.size() == BATCH) {
                publicWords.accept(List.copyOf(batch));
                batch.clear();
            }
        });
        publicWords.accept(batch);
    }

    private void fileRest(ResultSet row, int entry, Columns columns) throws SQLException {
        int number = numbers[entry];
        columns.traits[number] = columns.traitTable.number(row.getString(2));
        columns.places[number] = columns.placeTable.number(row.getString(3));
        if (row.getInt(4) == 1) {
            postings.file(Terms.PUBLISHED, "", entry);
        }
        postings.words(Terms.MISSION_WORD, row.getString(5), entry);
        postings.words(Terms.NAME_WORD, row.getString(6), entry);
        String sigle = row.getString(7);
        if (!sigle.isEmpty()) {
            postings.words(Terms.SIGLE_WORD, sigle, entry);
            postings.file(Terms.SIGLE, sigle, entry);
        }
    }

    /** Files entries under the values of a facet, which stand in a column of a table. */
    private void fileValues(Facet facet, int[] lines, Lines table, int column) {
        Posting[] filed = table.lines()
                .map(line -> Terms.value(facet, line[column].isEmpty() ? Facet.UNKNOWN : line[column]))
                .map(term -> postings.posting(Terms.VALUE, term))
                .toArray(Posting[]::new);
        for (int row = 0; row < entries; row++) {
            filed[lines[numbers[row]]].add(row);
        }
    }

    private void readTags() {
        RoaringBitmap untagged = RoaringBitmap.bitmapOfRange(0, entries);
        each("SELECT slug, label, entry_id FROM directory_tag" + scope.ofEntries + " ORDER BY slug, entry_id", row -> {
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
        private final Lines traitTable = new Lines();
        private final Lines placeTable = new Lines();

        Columns(int entries) {
            this.ids = new long[entries];
            this.traits = new int[entries];
            this.places = new int[entries];
            this.longitudes = new int[entries];
            this.latitudes = new int[entries];
        }
    }

    /** Distinct lines of a table, numbered as they are met. */
    private static final class Lines {

        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        int number(String line) {
            return numbers.computeIfAbsent(line, none -> numbers.size());
        }

        int size() {
            return numbers.size();
        }

        Stream<String[]> lines() {
            return numbers.keySet().stream().map(line -> line.split(SEPARATOR, -1));
        }

        byte[] bytes() {
            return String.join("\n", numbers.keySet()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
