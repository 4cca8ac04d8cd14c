package fr.ess.domain.territory;

/**
 * How many typing errors separate two words: letters added, left out, replaced, or two neighbours swapped (the optimal
 * string alignment form of Damerau-Levenshtein). Bounded, so that unlike words cost little.
 */
final class EditDistance {

    private EditDistance() {}

    /** The number of errors, or {@code limit + 1} when there are more than {@code limit}. */
    static int within(int limit, String a, String b) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        int lowestOfLast = 0;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int lowest = i;
            for (int j = 1; j <= b.length(); j++) {
                row[j] = cell(a, b, i, j, beforeLast, last, row);
                lowest = Math.min(lowest, row[j]);
            }
            // A swap reaches back two rows: both must have passed the limit.
            if (lowest > limit && lowestOfLast > limit) {
                return limit + 1;
            }
            lowestOfLast = lowest;
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], limit + 1);
    }

    private static int cell(String a, String b, int i, int j, int[] beforeLast, int[] last, int[] row) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
    }
}
