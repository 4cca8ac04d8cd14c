package fr.ess.jdbc.structure.resident;

import java.util.Arrays;

/** The lowest of some numbers, however many pass. */
final class Lowest {

    private static final int LEAST_ROOM = 256;
    private static final int ROOM = 4;

    private final int limit;
    private final long[] kept;
    private int size;
    private long bound = Long.MAX_VALUE;

    Lowest(int limit) {
        this.limit = limit;
        this.kept = new long[Math.max(LEAST_ROOM, limit * ROOM)];
    }

    void offer(long number) {
        if (number < bound) {
            kept[size++] = number;
            if (size == kept.length) {
                cut();
            }
        }
    }

    private void cut() {
        Arrays.sort(kept, 0, size);
        if (size >= limit) {
            size = limit;
            bound = limit == 0 ? Long.MIN_VALUE : kept[limit - 1];
        }
    }

    /** They, in order. */
    long[] sorted() {
        cut();
        return Arrays.copyOf(kept, size);
    }
}
