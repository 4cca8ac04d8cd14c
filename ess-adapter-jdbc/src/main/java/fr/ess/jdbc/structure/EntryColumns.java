package fr.ess.jdbc.structure;

import fr.ess.application.structure.DirectoryIndex.Line;
import fr.ess.domain.shared.Tsid;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.domain.territory.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Columns of an export, read from entries. The cells of a row come as one text: to fetch them one by one costs more than to
 * find them.
 */
record EntryColumns(List<EntryColumn> columns) {

    private static final String SEPARATOR = "\u001f";

    /** An expression for the cells between separators, NULL where one of them is stated otherwise. */
    String sql() {
        // What is NULL, concat_ws leaves out with its separator.
        String cells = columns.stream()
                .map(column -> "coalesce(CAST(" + stored(column) + " AS TEXT), '')")
                .collect(Collectors.joining(", "));
        return "CASE WHEN (otherwise & " + bits(columns) + ") = 0 THEN concat_ws('" + SEPARATOR + "', " + cells
                + ") END";
    }

    private static String stored(EntryColumn column) {
        return switch (column) {
            case ID -> "id";
            case NAME -> "name";
            case SIGLE -> "sigle";
            case SIREN -> "siren";
            case ACTIVITY -> "activity";
            case STATUS -> "status";
            case COMMUNE_CODE -> "commune";
            case LONGITUDE -> "longitude";
            case LATITUDE -> "latitude";
        };
    }

    /** The line of a row of {@link #sql}, then the id. */
    Line line(ResultSet row) throws SQLException {
        List<String> cells = cells(row.getString(1));
        return cells.size() == columns.size() ? Line.of(cells) : Line.elsewhere(new StructureId(row.getLong(2)));
    }

    /** None where there is no text, and too many where one of them holds a separator. */
    private List<String> cells(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> cells = new ArrayList<>(columns.size());
        int from = 0;
        for (int end = text.indexOf(SEPARATOR); end >= 0; end = text.indexOf(SEPARATOR, from)) {
            cells.add(cell(cells.size(), text.substring(from, end)));
            from = end + 1;
        }
        cells.add(cell(cells.size(), text.substring(from)));
        return cells;
    }

    private String cell(int place, String stored) {
        if (stored.isEmpty() || place >= columns.size()) {
            return stored;
        }
        return switch (columns.get(place)) {
            case ID -> Tsid.print(Long.parseLong(stored));
            case ACTIVITY -> EntryColumn.activity(stored);
            case COMMUNE_CODE, NAME, SIGLE, SIREN, STATUS -> stored;
            case LONGITUDE, LATITUDE -> GeoPoint.text(Long.parseLong(stored));
        };
    }

    /** Some columns as a number, one bit each. */
    static int bits(Collection<EntryColumn> columns) {
        return columns.stream().mapToInt(EntryColumns::bit).reduce(0, (some, bit) -> some | bit);
    }

    /** The columns of a number. */
    static Set<EntryColumn> ofBits(int bits) {
        return Arrays.stream(EntryColumn.values())
                .filter(column -> (bits & bit(column)) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Never another, since it is stored. */
    private static int bit(EntryColumn column) {
        return switch (column) {
            case ID -> 1;
            case NAME -> 1 << 1;
            case SIGLE -> 1 << 2;
            case SIREN -> 1 << 3;
            case ACTIVITY -> 1 << 4;
            case STATUS -> 1 << 5;
            case COMMUNE_CODE -> 1 << 6;
            case LONGITUDE -> 1 << 7;
            case LATITUDE -> 1 << 8;
        };
    }
}
