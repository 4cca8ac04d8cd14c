package fr.ess.files.structure.sirene;

import fr.ess.application.structure.sirene.StockColumn;
import fr.ess.application.structure.sirene.StockIssue.Stock;
import fr.ess.application.structure.sirene.StockRow;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the columns of a stock file are. They are known by name: formats add some and leave others out.
 *
 * @param <C> the columns that are read
 */
final class StockHeader<C extends Enum<C> & StockColumn> {

    private static final int ABSENT = -1;
    /** Columns of the format that was abandoned at the start of 2019, whose files still go round. */
    private static final List<String> OLD_FORMAT = List.of("L1_NORMALISEE", "NIC");
    /** What tells each file from the other. */
    private static final Map<Stock, String> MARKS =
            new EnumMap<>(Map.of(Stock.UNITS, "categorieJuridiqueUniteLegale", Stock.ESTABLISHMENTS, "siret"));

    private final int width;
    private final Map<C, Integer> places;

    private StockHeader(int width, Map<C, Integer> places) {
        this.width = width;
        this.places = places;
    }

    /** Reads the header from the first row. */
    static <C extends Enum<C> & StockColumn> StockHeader<C> read(StockRows rows, Stock expected, Class<C> columns) {
        String file = rows.file().name();
        Map<String, Integer> found = new HashMap<>();
        Cells cells = rows.advance() ? rows.cells(new Cells()) : new Cells();
        List<String> names = cells.names();
        for (int i = 0; i < names.size(); i++) {
            found.putIfAbsent(names.get(i), i);
        }
        if (OLD_FORMAT.stream().allMatch(name -> mentions(found, name))) {
            throw new EssException(ErrorCode.STOCK_OLD_FORMAT, "file", file);
        }
        Stock other = expected == Stock.UNITS ? Stock.ESTABLISHMENTS : Stock.UNITS;
        if (found.containsKey(MARKS.get(other)) && !found.containsKey(MARKS.get(expected))) {
            throw new EssException(ErrorCode.STOCK_OTHER_FILE, "file", file)
                    .with("expected", expected)
                    .with("seen", other);
        }
        List<String> missing = Stream.of(columns.getEnumConstants())
                .filter(column -> column.required() && !found.containsKey(column.header()))
                .map(StockColumn::header)
                .toList();
        if (!missing.isEmpty()) {
            throw new EssException(ErrorCode.STOCK_COLUMNS_MISSING, "file", file)
                    .with("expected", expected)
                    .with("missing", String.join(", ", missing));
        }
        Map<C, Integer> places = new EnumMap<>(columns);
        for (C column : columns.getEnumConstants()) {
            places.put(column, found.getOrDefault(column.header(), ABSENT));
        }
        return new StockHeader<>(cells.count(), places);
    }

    /** The old format parts its columns with semicolons, so that its header is one cell here. */
    private static boolean mentions(Map<String, Integer> found, String name) {
        return found.keySet().stream()
                .anyMatch(cell -> List.of(cell.replace("\"", "").split(";")).contains(name));
    }

    /** How many cells a row has. */
    int width() {
        return width;
    }

    /** How many cells stand to the right of a column, which the file has. */
    int fromRight(C column) {
        return width - 1 - place(column);
    }

    /** The place of a column, -1 when the file lacks it. */
    int place(C column) {
        return places.getOrDefault(column, ABSENT);
    }

    String text(Cells cells, C column) {
        return cells.text(place(column));
    }

    /** The row of those cells, which are to stay as they are. */
    StockRow<C> row(long line, Cells cells) {
        return new StockRow<>(line, column -> text(cells, column));
    }
}
