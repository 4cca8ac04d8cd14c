package fr.ess.application.structure.sirene;

import java.util.function.Function;

/**
 * A row of a stock file. Texts are read when they are asked for, by any thread: most rows are passed over before.
 *
 * @param <C> the columns that are read of it
 * @param line its first line in the file, the header being line 1
 * @param texts what stands in a column, as {@link #text} says it
 */
public record StockRow<C extends Enum<C>>(long line, Function<C, String> texts) {

    /** The text of a column; empty where the register is silent or may not say, and for a column the file lacks. */
    public String text(C column) {
        return texts.apply(column);
    }
}
