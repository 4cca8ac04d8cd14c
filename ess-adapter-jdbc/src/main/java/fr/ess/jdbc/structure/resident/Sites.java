package fr.ess.jdbc.structure.resident;

import fr.ess.domain.territory.GeoArea;
import java.nio.IntBuffer;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/**
 * Where entries have further establishments. Immutable.
 *
 * @param entries the entry of each point
 * @param byEntry the points in the order of their entries
 */
record Sites(Points points, IntBuffer entries, IntBuffer byEntry) {

    boolean isEmpty() {
        return points.size() == 0;
    }

    /** The entries of which one or more stand in an area. */
    MutableRoaringBitmap in(GeoArea area) {
        MutableRoaringBitmap found = new MutableRoaringBitmap();
        AreaScan.scan(area, points, (start, end) -> {
            for (int point = start; point < end; point++) {
                found.add(entries.get(point));
            }
        });
        return found;
    }

    /** Whether one of an entry's stands in an area. */
    boolean isIn(GeoArea area, int entry) {
        for (int place = firstOf(entry); place < points.size(); place++) {
            int point = byEntry.get(place);
            if (entries.get(point) != entry) {
                return false;
            }
            if (area.contains(points.at(point))) {
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
