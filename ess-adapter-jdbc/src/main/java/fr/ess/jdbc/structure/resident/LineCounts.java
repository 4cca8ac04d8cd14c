package fr.ess.jdbc.structure.resident;

/**
 * How many entries bear each line of a table, and which lines any bears: mostly few of many, so that counts are cleared
 * for the next question rather than made anew.
 */
final class LineCounts {

    private final int[] counts;
    private final int[] borne;
    private int size;

    LineCounts(int lines) {
        this.counts = new int[lines];
        this.borne = new int[lines];
    }

    void add(int line) {
        if (counts[line]++ == 0) {
            borne[size++] = line;
        }
    }

    /** How many lines some entry bears. */
    int size() {
        return size;
    }

    /** One of these lines. */
    int line(int index) {
        return borne[index];
    }

    /** How many bear it. */
    int count(int line) {
        return counts[line];
    }

    /** Leaves no entry. */
    void clear() {
        for (int i = 0; i < size; i++) {
            counts[borne[i]] = 0;
        }
        size = 0;
    }
}
