package fr.ess.cli.shared;

import java.io.PrintStream;

/** Where a result is written for people. */
public final class Page {

    private final PrintStream out;
    private final int width;

    Page(PrintStream out, int width) {
        this.out = out;
        this.width = width;
    }

    /** The columns a line may take. */
    public int width() {
        return width;
    }

    public Page line() {
        out.println();
        return this;
    }

    /** A text, continued on the next lines where it is too long for one. */
    public Page line(String text) {
        return line(text, "", "");
    }

    /** A text after a first indent, continued under a second one. */
    public Page line(String text, String first, String next) {
        String indent = first;
        StringBuilder current = new StringBuilder();
        for (String word : TextWidth.harmless(text).split(" ", -1)) {
            boolean fits = current.length() == 0 || TextWidth.of(indent + current) + 1 + TextWidth.of(word) <= width;
            if (!fits) {
                out.println(indent + current);
                current.setLength(0);
                indent = next;
            }
            current.append(current.length() == 0 ? "" : " ").append(word);
        }
        out.println((indent + current).stripTrailing());
        return this;
    }

    /** A text followed by spaces up to some columns, for the beginning of a line. */
    public static String padded(String text, int columns) {
        return TextWidth.pad(text, columns, false);
    }

    /** A line as it is, already made to fit. */
    public Page raw(String line) {
        out.println(line);
        return this;
    }

    public Page table(Table table) {
        return table(table, "");
    }

    public Page table(Table table, String indent) {
        table.lines(width - indent.length()).forEach(line -> out.println(indent + line));
        return this;
    }
}
