package fr.ess.files.structure.sirene;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The rows of a stock file, one after the other, where their bytes are: most are passed over unread, eight bytes at a
 * time, and only what is asked of the others is looked at.
 */
final class StockRows implements AutoCloseable {

    private static final int LONGEST_ROW = 1 << 20;
    private static final int FIRST_BUFFER = 1 << 16;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0101010101010101L * '\n';
    private static final long QUOTES = 0x0101010101010101L * '"';
    private static final long AFTER_QUOTES = QUOTES + 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long COMMAS = 0x0101010101010101L * ',';
    private static final long SEVEN_BITS = 0x7F7F7F7F7F7F7F7FL;

    private final StockFile file;
    private byte[] bytes;
    private int limit;
    private boolean ended;
    private int start;
    private int end;
    private int next;
    private boolean quoted;
    private long line;
    private long linesBefore;
    private int linesOfRow;
    private final Tally consumed = new Tally();
    private final Cells looked = new Cells();

    StockRows(StockFile file) {
        this(file, 0);
    }

    /** Of a file that is read from the row after some lines. */
    StockRows(StockFile file, long linesBefore) {
        this(file, linesBefore, FIRST_BUFFER);
    }

    /** With another size of its buffer to begin with. */
    StockRows(StockFile file, long linesBefore, int buffer) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.bytes = new byte[buffer];
    }

    /** Goes to the next row; false when there is none. */
    boolean advance() {
        start = next;
        linesBefore += linesOfRow;
        int newline = endOfRow();
        while (newline < 0) {
            if (ended) {
                if (start == limit) {
                    next = limit;
                    linesOfRow = 0;
                    return false;
                }
                newline = limit;
            } else {
                fill();
                newline = endOfRow();
            }
        }
        line = linesBefore + 1;
        next = Math.min(newline + 1, limit);
        end = newline > start && bytes[newline - 1] == '\r' ? newline - 1 : newline;
        return true;
    }

    /** Keeps what is left of the row under way and reads on. */
    private void fill() {
        int kept = limit - start;
        if (kept == bytes.length) {
            if (kept >= LONGEST_ROW) {
                throw new EssException(ErrorCode.LINE_TOO_LONG, "file", file.name())
                        .with("line", linesBefore + 1)
                        .with("limit", LONGEST_ROW);
            }
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        } else if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, kept);
        }
        start = 0;
        limit = kept;
        int read = file.read(bytes, limit);
        ended = read < 0;
        limit += Math.max(read, 0);
        consumed.add(Math.max(read, 0));
    }

    /** Where the row ends, -1 while that is not in memory. */
    private int endOfRow() {
        quoted = false;
        linesOfRow = 1;
        int at = start;
        while (at + Long.BYTES <= limit) {
            long word = (long) WORDS.get(bytes, at);
            if (isOfLetters(word)) {
                at += Long.BYTES;
                continue;
            }
            long newlines = matches(word, NEWLINES);
            long quotes = matches(word, QUOTES);
            if ((newlines | quotes) == 0) {
                at += Long.BYTES;
            } else if (quotes == 0 || Long.numberOfTrailingZeros(newlines) < Long.numberOfTrailingZeros(quotes)) {
                return at + Long.numberOfTrailingZeros(newlines) / Byte.SIZE;
            } else {
                return endOfQuotedRow();
            }
        }
        for (; at < limit; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
            if (bytes[at] == '"') {
                return endOfQuotedRow();
            }
        }
        return -1;
    }

    /** Whether all its bytes come after the quote, by ASCII, as in most words; at times not, even so. */
    private static boolean isOfLetters(long word) {
        return ((word - AFTER_QUOTES) & ~word & HIGH_BITS) == 0;
    }

    /** The high bit of each byte of the word that is the one looked for; exact, where the usual trick is not. */
    private static long matches(long word, long wanted) {
        long difference = word ^ wanted;
        return ~(((difference & SEVEN_BITS) + SEVEN_BITS) | difference | SEVEN_BITS);
    }

    /** As {@link #endOfRow}, byte by byte: a quote at the start of a cell may hold ends of line. */
    private int endOfQuotedRow() {
        quoted = true;
        boolean inside = false;
        boolean cellStarts = true;
        for (int at = start; at < limit; at++) {
            byte b = bytes[at];
            if (b == '"' && (inside || cellStarts)) {
                inside = !inside;
                cellStarts = !inside;
            } else if (b == '\n' && !inside) {
                return at;
            } else {
                cellStarts = b == ',' && !inside;
                linesOfRow += b == '\n' ? 1 : 0;
            }
        }
        return -1;
    }

    /** The number of the row's first line. */
    long line() {
        return line;
    }

    /** How many lines come before the next row. */
    long lines() {
        return linesBefore + linesOfRow;
    }

    /** Where the next row begins in the file, which is the file's length when there is none. */
    long position() {
        return file.start() + consumed.value() - limit + next;
    }

    /** How many bytes were read of the file. For any thread. */
    long consumed() {
        return consumed.value();
    }

    StockFile file() {
        return file;
    }

    /** The nine digits that begin a cell, as a number; -1 when it does not begin so. As a rule it is the first. */
    int siren(int cell) {
        return cell == 0 ? Cells.siren(bytes, start, end) : cells(looked).siren(cell);
    }

    /** Whether no cell of the row holds a quote, so that its commas are those between cells. */
    boolean isPlain() {
        return !quoted;
    }

    /** Looks at all cells of the row. */
    Cells cells(Cells into) {
        return into.split(bytes, start, end);
    }

    /** A copy of the row's bytes. */
    byte[] copy() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** How many cells a plain row has. */
    int width() {
        int commas = 0;
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            commas += Long.bitCount(matches((long) WORDS.get(bytes, at), COMMAS));
        }
        for (; at < end; at++) {
            commas += bytes[at] == ',' ? 1 : 0;
        }
        return commas + 1;
    }

    /** Where a cell of a plain row starts, counted from the right, 0 being the last; the row's start when it has fewer. */
    int fromRight(int cells) {
        int before = cells;
        int at = end;
        while (at - Long.BYTES >= start) {
            long commas = matches((long) WORDS.get(bytes, at - Long.BYTES), COMMAS);
            int found = Long.bitCount(commas);
            if (found > before) {
                for (; before > 0; before--) {
                    commas ^= Long.highestOneBit(commas);
                }
                return at - Long.numberOfLeadingZeros(commas) / Byte.SIZE;
            }
            before -= found;
            at -= Long.BYTES;
        }
        while (at > start) {
            at--;
            if (bytes[at] == ',' && before-- == 0) {
                return at + 1;
            }
        }
        return start;
    }

    /** A byte of the row, 0 beyond its end. */
    int at(int position) {
        return position < end ? bytes[position] : 0;
    }

    /** That the numbers do not grow; of a zip, only once it is known to be whole, for bytes that are lost do that too. */
    EssException notSorted() {
        file.requireWhole();
        return new EssException(ErrorCode.STOCK_NOT_SORTED, "file", file.name()).with("line", line);
    }

    @Override
    public void close() {
        file.close();
    }
}
