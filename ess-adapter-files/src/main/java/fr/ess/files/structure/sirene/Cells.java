package fr.ess.files.structure.sirene;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells of one row of CSV, looked at where its bytes are. */
final class Cells {

    private static final String NOT_DISCLOSED = "[ND]";

    private byte[] bytes = {};
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    /** Looks at a row, without its end of line. Quotes hold commas, ends of line and doubled quotes (RFC 4180). */
    Cells split(byte[] row, int from, int to) {
        bytes = row;
        count = 0;
        int at = from;
        while (true) {
            int end = at < to && row[at] == '"' ? afterQuoted(row, at, to) : at;
            while (end < to && row[end] != ',') {
                end++;
            }
            add(at, end);
            if (end == to) {
                return this;
            }
            at = end + 1;
        }
    }

    private static int afterQuoted(byte[] row, int quote, int to) {
        int at = quote + 1;
        while (at < to) {
            if (row[at] != '"') {
                at++;
            } else if (at + 1 < to && row[at + 1] == '"') {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return to;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** The text of a cell without its quotes; empty for a column that the file lacks, and for what is not disclosed. */
    String text(int column) {
        if (column < 0 || column >= count) {
            return "";
        }
        int start = starts[column];
        int end = ends[column];
        boolean quoted = end - start >= 2 && bytes[start] == '"' && bytes[end - 1] == '"';
        String text = quoted
                ? new String(bytes, start + 1, end - start - 2, StandardCharsets.UTF_8).replace("\"\"", "\"")
                : new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return text.equals(NOT_DISCLOSED) ? "" : text;
    }
}
