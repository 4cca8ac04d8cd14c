package fr.ess.domain.funding.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;

/**
 * What is known of many structures and their projects, fact by fact rather than sheet by sheet: made once, judged by any
 * number of schemes. Its content never changes; safe for threads.
 */
public final class FactTable {

    private final List<FactSheet> sheets;
    private final Map<Fact<?>, Column> columns = new ConcurrentHashMap<>();

    private FactTable(List<FactSheet> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    /** The table of these sheets, a row each. */
    public static FactTable of(List<FactSheet> sheets) {
        return new FactTable(sheets);
    }

    public int size() {
        return sheets.size();
    }

    public FactSheet sheet(int row) {
        return sheets.get(row);
    }

    /** A fact of every row; put together when it is first asked for. */
    public Column column(Fact<?> fact) {
        return columns.computeIfAbsent(fact, asked -> new Column(asked, sheets));
    }

    /** One fact of every row. Sets of rows are written as bits, 64 a word. */
    public static final class Column {

        private final long[] known;
        private final long[] numbers;
        private final List<Object> values = new ArrayList<>();

        private Column(Fact<?> fact, List<FactSheet> sheets) {
            boolean isNumbered = fact.type().shape() == FactType.Shape.NUMBER || fact.isOneOfAList();
            Map<Object, Long> places = new HashMap<>();
            this.known = new long[(sheets.size() + Long.SIZE - 1) >> 6];
            this.numbers = new long[sheets.size()];
            for (int row = 0; row < numbers.length; row++) {
                FactSheet sheet = sheets.get(row);
                if (sheet.knows(fact)) {
                    known[row >> 6] |= 1L << row;
                    numbers[row] = isNumbered
                            ? sheet.number(fact)
                            : places.computeIfAbsent(sheet.known(fact), this::placeOfAnother);
                }
            }
        }

        private long placeOfAnother(Object value) {
            values.add(value);
            return values.size() - 1L;
        }

        public boolean knows(int row) {
            return (known[row >> 6] >>> row & 1) != 0;
        }

        /** As {@link FactSheet#number}; of a code of no closed list, or of codes, the place in {@link #values()}. */
        public long number(int row) {
            return numbers[row];
        }

        /** The different values of a fact that has no number of its own. */
        public List<Object> values() {
            return List.copyOf(values);
        }

        /** The rows that know it. */
        public long[] known() {
            return known.clone();
        }

        /** The rows whose number is such; what it says of those that do not know it means nothing. */
        public long[] where(LongPredicate isSuch) {
            long[] rows = new long[known.length];
            for (int word = 0; word < rows.length; word++) {
                int first = word << 6;
                long bits = 0;
                for (int row = Math.min(first + Long.SIZE, numbers.length) - 1; row >= first; row--) {
                    bits = bits << 1 | (isSuch.test(numbers[row]) ? 1 : 0);
                }
                rows[word] = bits;
            }
            return rows;
        }
    }
}
