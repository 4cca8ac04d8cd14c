package fr.ess.jdbc.structure.resident;

import java.nio.IntBuffer;
import java.util.function.IntPredicate;

/**
 * Where entries have further establishments. Immutable.
 *
 * @param entries the entry of each point
 * @param byEntry the points in the order of their entries
 */
record Sites(Points points, IntBuffer entries, IntBuffer byEntry) {

    /** Whether something is true of one of the points of an entry. */
    boolean anyOf(int entry, IntPredicate isTrue) {
        for (int place = firstOf(entry); place < points.size(); place++) {
            int point = byEntry.get(place);
            if (entries.get(point) != entry) {
                return false;
            }
            if (isTrue.test(point)) {
                return true;
            }
        }
        return false;
    }

    private int firstOf(int entry) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(byEntry.get(middle)) < entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
