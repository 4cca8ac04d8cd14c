package fr.ess.files.structure.sirene;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells of one row of CSV, looked at where its bytes are. */
final class Cells {

    private static final String NOT_DISCLOSED = "[ND]";
    private static final int SIREN_LENGTH = 9;

    private final byte separator;
    private byte[] bytes = {};
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    Cells() {
        this(',');
    }

    /** Of rows whose cells another sign parts. */
    Cells(char separator) {
        this.separator = (byte) separator;
    }

    /** Looks at a row, without its end of line. Quotes hold commas, ends of line and doubled quotes (RFC 4180). */
    Cells split(byte[] row, int from, int to) {
        bytes = row;
        count = 0;
        int at = from;
        while (true) {
            int end = at < to && row[at] == '"' ? afterQuoted(row, at, to) : at;
            while (end < to && row[end] != separator) {
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

    /** The nine digits that a cell begins with, as a number; -1 when it does not begin so. */
    int siren(int column) {
        return column < 0 || column >= count ? -1 : siren(bytes, starts[column], ends[column]);
    }

    /** The nine digits that some bytes begin with, a quote before them or not; -1 when they do not begin so. */
    static int siren(byte[] bytes, int from, int to) {
        int at = from < to && bytes[from] == '"' ? from + 1 : from;
        if (to - at < SIREN_LENGTH) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < SIREN_LENGTH; i++) {
            int digit = bytes[at + i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
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
