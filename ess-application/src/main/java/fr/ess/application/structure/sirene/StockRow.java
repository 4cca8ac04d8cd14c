package fr.ess.application.structure.sirene;

import java.util.Map;

/**
 * A row of a stock file.
 *
 * @param <C> the columns that are read of it
 * @param line its first line in the file, the header being line 1
 * @param cells what stands in each column that is not empty
 */
public record StockRow<C extends Enum<C>>(long line, Map<C, String> cells) {

    /** The text of a column; empty where the register is silent or may not say, and for a column the file lacks. */
    public String text(C column) {
        return cells.getOrDefault(column, "");
    }
}
