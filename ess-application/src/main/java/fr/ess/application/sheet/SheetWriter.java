package fr.ess.application.sheet;

import java.io.OutputStream;
import java.util.List;

/** Writes tables for spreadsheets. What it writes, a {@link SheetSource} reads back unchanged. Thread-safe. */
public interface SheetWriter {

    /**
     * Writes a header and its rows, one at a time, in constant memory. No cell can be taken for a formula. The stream is
     * flushed and left open. {@code OUTPUT_FAILED} when it refuses to be written to.
     */
    void write(List<String> header, Iterable<List<String>> rows, OutputStream out);
}
