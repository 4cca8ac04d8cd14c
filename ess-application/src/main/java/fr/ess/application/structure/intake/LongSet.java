package fr.ess.application.structure.intake;

/** A set of numbers in a few bytes each, for what a register repeats by the million. Grows, never shrinks. */
final class LongSet {

    private static final long EMPTY = 0;

    private long[] slots = new long[1024];
    private int size;
    private boolean holdsEmpty;

    /** Adds a number; false when it was there. */
    boolean add(long number) {
        if (number == EMPTY) {
            boolean added = !holdsEmpty;
            holdsEmpty = true;
            return added;
        }
        if (size * 2 >= slots.length) {
            grow();
        }
        if (!put(number)) {
            return false;
        }
        size++;
        return true;
    }

    private boolean put(long number) {
        int mask = slots.length - 1;
        int slot = (int) ((number * 0x9e3779b97f4a7c15L) >>> 32) & mask;
        while (slots[slot] != EMPTY) {
            if (slots[slot] == number) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = number;
        return true;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long number : before) {
            if (number != EMPTY) {
                put(number);
            }
        }
    }
}
