package fr.ess.files.sheet;

import java.util.HashMap;
import java.util.Map;

/** Which sign separates the cells: the one that cuts most lines into the same, largest number of cells. */
final class SeparatorFinder {

    /** In order of preference: a French file holds decimal commas. */
    static final String CANDIDATES = ";\t,|";

    private static final int ROWS_ENOUGH = 200;

    private SeparatorFinder() {}

    /** The separator of a text, {@code ;} when nothing separates anything. */
    static char in(String text) {
        char best = CANDIDATES.charAt(0);
        double bestScore = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            char candidate = CANDIDATES.charAt(i);
            double score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /**
     * The share of rows that have the same width, times the bits in that width. A quote after any candidate opens a cell:
     * what it holds separates nothing, whichever the separator turns out to be.
     */
    private static double score(String text, char separator) {
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        int width = 1;
        int rows = 0;
        boolean quoted = false;
        boolean cellStarts = true;
        boolean rowStarts = true;
        for (int i = 0; i <= text.length() && rows < ROWS_ENOUGH; i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            boolean rowEnds = i == text.length() || (!quoted && (c == '\n' || c == '\r'));
            if (rowEnds && !rowStarts) {
                rowsByWidth.merge(width, 1, Integer::sum);
                rows++;
            }
            if (c == '"' && (quoted || cellStarts)) {
                quoted = !quoted;
                cellStarts = true;
            } else {
                cellStarts = !quoted && (rowEnds || CANDIDATES.indexOf(c) >= 0);
                width += !quoted && c == separator ? 1 : 0;
            }
            width = rowEnds ? 1 : width;
            rowStarts = rowEnds;
        }
        double all = rows;
        return rowsByWidth.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() / all * Math.log(entry.getKey()))
                .max()
                .orElse(0);
    }
}
