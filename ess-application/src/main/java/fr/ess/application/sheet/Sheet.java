package fr.ess.application.sheet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * An open table. Rows stream in constant memory, in the order of the file; empty lines are not among them, rows of empty
 * cells are.
 * {@link #iterator()} starts again at the first row and ends any earlier iteration, so a header can be looked for before
 * the rows are read. Not thread-safe, except {@link #bytesRead()}.
 */
public interface Sheet extends Iterable<SheetRow>, AutoCloseable {

    SheetFormat format();

    /** Starts at the first row. {@code next} and {@code hasNext} throw what {@link SheetSource#open} announces. */
    @Override
    Iterator<SheetRow> iterator();

    /**
     * How far the current iteration has gone in the file, from 0 to {@link SheetFormat#size()}: for a progress bar, not
     * for arithmetic.
     */
    long bytesRead();

    /** The first rows, at most this many; then the sheet is ready to be iterated from its start. */
    default List<SheetRow> first(int count) {
        List<SheetRow> rows = new ArrayList<>();
        Iterator<SheetRow> all = iterator();
        while (rows.size() < count && all.hasNext()) {
            rows.add(all.next());
        }
        return List.copyOf(rows);
    }

    @Override
    void close();
}
