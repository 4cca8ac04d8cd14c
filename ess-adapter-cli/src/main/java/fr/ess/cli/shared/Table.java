package fr.ess.cli.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under headers, for a terminal or a spreadsheet. */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST_COLUMN = 8;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<Column> columns) {
        this.columns = columns;
    }

    private record Column(String header, boolean right, boolean fixed) {}

    /**
     * A table with these headers. One that ends in {@code >} is aligned to the right and never cut, one that ends in
     * {@code !} is never cut: numbers and ids are of no use with an end missing.
     */
    public static Table of(String... headers) {
        return new Table(Arrays.stream(headers).map(Table::column).toList());
    }

    private static Column column(String header) {
        boolean right = header.endsWith(">");
        boolean fixed = right || header.endsWith("!");
        return new Column(fixed ? header.substring(0, header.length() - 1) : header, right, fixed);
    }

    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + columns.size() + " headers");
        }
        rows.add(Arrays.stream(cells).map(Object::toString).toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** The lines that show the table within some columns; cells too long for it end in an ellipsis. */
    public List<String> lines(int width) {
        List<List<String>> shown = new ArrayList<>();
        shown.add(headers());
        rows.forEach(row -> shown.add(row.stream().map(TextWidth::harmless).toList()));
        int[] widths = fitted(natural(shown), width);
        return shown.stream().map(row -> line(row, widths)).toList();
    }

    private int[] natural(List<List<String>> shown) {
        int[] widths = new int[columns.size()];
        for (List<String> row : shown) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    /** Takes from the widest column that may be cut, one column of the terminal at a time, until all fits. */
    private int[] fitted(int[] widths, int width) {
        int surplus = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
        for (; surplus > 0; surplus--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean may = !columns.get(i).fixed() && widths[i] > NARROWEST_COLUMN;
                widest = may && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP)
                    .append(TextWidth.pad(
                            TextWidth.cut(row.get(i), widths[i]),
                            widths[i],
                            columns.get(i).right()));
        }
        return line.toString().stripTrailing();
    }
}
