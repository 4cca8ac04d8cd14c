package fr.ess.jdbc.structure.resident;

import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.GeoBox;
import fr.ess.domain.territory.GeoCircle;
import fr.ess.domain.territory.GlobePoint;
import java.util.function.IntPredicate;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/** Finds the entries of an area: whole blocks of the curve where it can, entry by entry on its border. */
final class AreaScan {

    private static final int OF_BLOCK = 4;

    private final DirectoryImage image;
    private final MutableRoaringBitmap found = new MutableRoaringBitmap();
    private int runStart;
    private int runEnd;

    private AreaScan(DirectoryImage image) {
        this.image = image;
    }

    static MutableRoaringBitmap of(GeoArea area, DirectoryImage image) {
        AreaScan scan = new AreaScan(image);
        return area.fold(scan::box, scan::circle);
    }

    private MutableRoaringBitmap box(GeoBox box) {
        scan(box, true, entry -> true);
        return found;
    }

    private MutableRoaringBitmap circle(GeoCircle circle) {
        GlobePoint centre = GlobePoint.of(circle.centre());
        long square = circle.square();
        scan(
                circle.bounds(),
                false,
                entry -> new GlobePoint(image.xs.get(entry), image.ys.get(entry), image.zs.get(entry)).squareTo(centre)
                        <= square);
        return found;
    }

    private void scan(GeoBox box, boolean wholeBlocks, IntPredicate exactly) {
        int south = (int) box.southWest().latitudeUnits();
        int north = (int) box.northEast().latitudeUnits();
        int west = (int) box.southWest().longitudeUnits();
        int east = (int) box.northEast().longitudeUnits();
        boolean round = box.crossesAntimeridian();
        int entries = image.entries();
        for (int block = 0; block * DirectoryImage.BLOCK < entries; block++) {
            int least = image.blocks.get(block * OF_BLOCK);
            int most = image.blocks.get(block * OF_BLOCK + 1);
            int lowest = image.blocks.get(block * OF_BLOCK + 2);
            int highest = image.blocks.get(block * OF_BLOCK + 3);
            boolean beside = round ? least > east && most < west : least > east || most < west;
            if (least > most || beside || lowest > north || highest < south) {
                continue;
            }
            int start = block * DirectoryImage.BLOCK;
            int end = Math.min(entries, start + DirectoryImage.BLOCK);
            boolean inside = wholeBlocks
                    && !round
                    && least >= west
                    && most <= east
                    && lowest >= south
                    && highest <= north
                    && image.longitudes.get(end - 1) != DirectoryImage.NOWHERE;
            if (inside) {
                add(start, end);
                continue;
            }
            for (int entry = start; entry < end; entry++) {
                int longitude = image.longitudes.get(entry);
                int latitude = image.latitudes.get(entry);
                boolean between =
                        round ? longitude >= west || longitude <= east : longitude >= west && longitude <= east;
                if (longitude != DirectoryImage.NOWHERE
                        && between
                        && latitude >= south
                        && latitude <= north
                        && exactly.test(entry)) {
                    add(entry, entry + 1);
                }
            }
        }
        flush();
    }

    private void add(int start, int end) {
        if (start != runEnd) {
            flush();
            runStart = start;
        }
        runEnd = end;
    }

    private void flush() {
        if (runEnd > runStart) {
            found.add((long) runStart, (long) runEnd);
        }
        runStart = runEnd;
    }
}
