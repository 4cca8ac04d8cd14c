package fr.ess.files.structure.sirene;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of one row of CSV, looked at where its bytes are. */
final class Cells {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String NOT_DISCLOSED = "[ND]";
    private static final int SIREN_LENGTH = 9;

    private final byte separator;
    private byte[] bytes;
    private int start;
    /** Where each cell ends, from the start of the row; the next one begins after the separator. */
    private int[] ends;

    private int count;

    Cells() {
        this(',');
    }

    /** Of rows whose cells another sign parts. */
    Cells(char separator) {
        this((byte) separator, new byte[0], new int[64], 0);
    }

    private Cells(byte separator, byte[] bytes, int[] ends, int count) {
        this.separator = separator;
        this.bytes = bytes;
        this.ends = ends;
        this.count = count;
    }

    /** Looks at a row, without its end of line. Quotes hold commas, ends of line and doubled quotes (RFC 4180). */
    Cells split(byte[] row, int from, int to) {
        bytes = row;
        start = from;
        count = 0;
        int at = from;
        while (true) {
            int end = at < to && row[at] == '"' ? afterQuoted(row, at, to) : at;
            while (end < to && row[end] != separator) {
                end++;
            }
            add(end - from);
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

    private void add(int end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = end;
    }

    /** The same cells, which stay as they are when these look at another row. */
    Cells kept() {
        return new Cells(
                separator, Arrays.copyOfRange(bytes, start, end(count - 1)), Arrays.copyOf(ends, count), count);
    }

    private int start(int column) {
        return column == 0 ? start : end(column - 1) + 1;
    }

    private int end(int column) {
        return start + ends[column];
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** The names of a header's cells, without what some programs put before the first. */
    List<String> names() {
        return IntStream.range(0, count)
                .mapToObj(this::text)
                .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
    }

    /** The nine digits that a cell begins with, as a number; -1 when it does not begin so. */
    int siren(int column) {
        return column < 0 || column >= count ? -1 : siren(bytes, start(column), end(column));
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
        int from = start(column);
        int to = end(column);
        boolean quoted = to - from >= 2 && bytes[from] == '"' && bytes[to - 1] == '"';
        String text = quoted
                ? new String(bytes, from + 1, to - from - 2, StandardCharsets.UTF_8).replace("\"\"", "\"")
                : new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.equals(NOT_DISCLOSED) ? "" : text;
    }
}
