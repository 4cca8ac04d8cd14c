package fr.ess.application.sheet;

import java.util.List;

/**
 * One row of a table, as the file says it. Rows need not be of equal length: a row with more cells than the header keeps
 * them, and that is how shifted columns are noticed.
 *
 * @param line where the row starts, counted from 1: the physical line of a CSV file (line breaks inside quotes count),
 *     the row number of a workbook
 * @param cells the values in order, never absent, an empty cell being the empty text
 */
public record SheetRow(long line, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell at an index from 0, empty beyond the end of the row. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** Whether no cell holds anything but spaces. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> CellText.clean(cell).isEmpty());
    }
}
