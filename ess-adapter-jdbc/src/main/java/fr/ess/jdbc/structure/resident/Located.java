package fr.ess.jdbc.structure.resident;

import fr.ess.domain.territory.GeoArea;
import org.roaringbitmap.RoaringBitmapWriter;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/** The entries of an image that stand in an area, by their own position or by one of their further establishments. */
final class Located {

    /** So many entries in a row are quicker to add together than one by one. */
    private static final int LONG = 1 << (2 * Pyramid.BITS);

    /** By the number of their entry: those of unknown position come after all points. */
    private final PointsInArea positions;

    private final PointsInArea sitesThere;
    private final Sites sites;

    Located(GeoArea area, DirectoryImage image) {
        this.positions = PointsInArea.of(area, image.positions);
        this.sitesThere = PointsInArea.of(area, image.sites.points());
        this.sites = image.sites;
    }

    /** Each of them. */
    ImmutableRoaringBitmap all() {
        RoaringBitmapWriter<MutableRoaringBitmap> inOrder =
                RoaringBitmapWriter.bufferWriter().constantMemory().get();
        positions.forEach((start, end) -> {
            if (end - start >= LONG) {
                inOrder.add((long) start, (long) end);
            } else {
                for (int entry = start; entry < end; entry++) {
                    inOrder.add(entry);
                }
            }
        });
        MutableRoaringBitmap found = inOrder.get();
        sitesThere.forEach((start, end) -> {
            for (int point = start; point < end; point++) {
                // Most are there by their own position: to look is quicker than to add.
                int entry = sites.entries().get(point);
                if (!positions.holds(entry)) {
                    found.add(entry);
                }
            }
        });
        return found;
    }

    /** Whether an entry is one of them. */
    boolean holds(int entry) {
        return positions.holds(entry) || sites.anyOf(entry, sitesThere::holds);
    }
}
