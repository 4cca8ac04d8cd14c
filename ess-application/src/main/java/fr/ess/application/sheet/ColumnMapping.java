package fr.ess.application.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the columns of a file fill what the product knows: every column is either mapped or ignored with a reason.
 * Immutable and thread-safe.
 */
public final class ColumnMapping {

    private final long headerLine;
    private final int confidence;
    private final List<MappedColumn> columns;
    private final Map<String, String> constants;
    private final List<String> missing;
    private final Map<String, MappedColumn> byTarget = new HashMap<>();

    ColumnMapping(
            long headerLine,
            int confidence,
            List<MappedColumn> columns,
            Map<String, String> constants,
            List<String> missing) {
        this.headerLine = headerLine;
        this.confidence = confidence;
        this.columns = List.copyOf(columns);
        this.constants = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        this.missing = List.copyOf(missing);
        columns.forEach(column -> column.target().ifPresent(target -> byTarget.put(target, column)));
    }

    /** The line of the header row; 0 when the mapping file says that there is none. */
    public long headerLine() {
        return headerLine;
    }

    /** How sure it is that this row is the header, from 0 to 100; 100 when instructed. */
    public int confidence() {
        return confidence;
    }

    /** Every column of the header row, in the order of the file. */
    public List<MappedColumn> columns() {
        return columns;
    }

    /** The values given to all rows, by target. */
    public Map<String, String> constants() {
        return constants;
    }

    /** The required targets that nothing fills. */
    public List<String> missing() {
        return missing;
    }

    /** The column that fills a target, if one does. */
    public Optional<MappedColumn> find(String target) {
        return Optional.ofNullable(byTarget.get(target));
    }

    /** Whether a column or a constant fills a target. */
    public boolean fills(String target) {
        return byTarget.containsKey(target) || constants.containsKey(target);
    }

    /** The cleaned value of a row for a target; empty when the cell is, or when nothing fills the target. */
    public String cell(SheetRow row, String target) {
        MappedColumn column = byTarget.get(target);
        if (column != null) {
            return CellText.clean(row.cell(column.index()));
        }
        return constants.getOrDefault(target, "");
    }

    /** Whether a row comes after the header and is not blank, and so holds data. */
    public boolean isData(SheetRow row) {
        return row.line() > headerLine && !row.isBlank();
    }

    /**
     * How many cells a row has beyond the header, trailing blanks apart. Anything but 0 means that a value held an unquoted
     * separator, hence that the cells of this row may stand under the wrong headers.
     */
    public int surplus(SheetRow row) {
        int last = row.cells().size();
        while (last > columns.size() && CellText.clean(row.cell(last - 1)).isEmpty()) {
            last--;
        }
        return Math.max(0, last - columns.size());
    }
}
