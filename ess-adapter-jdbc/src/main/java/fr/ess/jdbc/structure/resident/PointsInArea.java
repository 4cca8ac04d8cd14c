package fr.ess.jdbc.structure.resident;

import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.GeoBox;
import fr.ess.domain.territory.GeoCircle;
import fr.ess.domain.territory.GlobePoint;
import java.util.function.IntPredicate;

/** Those of some points that stand in an area. Immutable. */
final class PointsInArea {

    private final Points points;
    private final boolean round;
    private final boolean wholeBlocks;
    private final IntPredicate exactly;
    private final int south;
    private final int north;
    private final int west;
    private final int east;

    private PointsInArea(Points points, GeoBox box, boolean wholeBlocks, IntPredicate exactly) {
        this.points = points;
        this.wholeBlocks = wholeBlocks;
        this.exactly = exactly;
        this.round = box.crossesAntimeridian();
        this.south = (int) box.southWest().latitudeUnits();
        this.north = (int) box.northEast().latitudeUnits();
        this.west = (int) box.southWest().longitudeUnits();
        this.east = (int) box.northEast().longitudeUnits();
    }

    /** What is done with the points of an area. */
    interface Found {

        /** Points from one on, before another; in order. */
        void add(int start, int end);
    }

    static PointsInArea of(GeoArea area, Points points) {
        return area.fold(box -> new PointsInArea(points, box, true, point -> true), circle -> circle(circle, points));
    }

    private static PointsInArea circle(GeoCircle circle, Points points) {
        GlobePoint centre = GlobePoint.of(circle.centre());
        long square = circle.square();
        return new PointsInArea(
                points, circle.bounds(), false, point -> points.globe(point).squareTo(centre) <= square);
    }

    /** Gives them all: whole blocks of the curve where it can, point by point on the border of the area. */
    void forEach(Found found) {
        int top = points.blocks().levels() - 1;
        if (top >= 0) {
            visit(top, 0, found);
        }
    }

    private void visit(int level, int block, Found found) {
        Pyramid blocks = points.blocks();
        int least = blocks.least(level, block);
        int most = blocks.most(level, block);
        int lowest = blocks.lowest(level, block);
        int highest = blocks.highest(level, block);
        boolean beside = round ? least > east && most < west : least > east || most < west;
        if (beside || lowest > north || highest < south) {
            return;
        }
        int shift = (level + 1) * Pyramid.BITS;
        int start = block << shift;
        int end = (int) Math.min(points.size(), (long) (block + 1) << shift);
        if (wholeBlocks && !round && least >= west && most <= east && lowest >= south && highest <= north) {
            found.add(start, end);
        } else if (level == 0) {
            look(start, end, found);
        } else {
            int last = (end - 1) >> (shift - Pyramid.BITS);
            for (int child = block << Pyramid.BITS; child <= last; child++) {
                visit(level - 1, child, found);
            }
        }
    }

    private void look(int start, int end, Found found) {
        for (int point = start; point < end; point++) {
            if (holds(point)) {
                found.add(point, point + 1);
            }
        }
    }

    /** Whether a point is one of them; a number past the last point is not. */
    boolean holds(int point) {
        if (point >= points.size()) {
            return false;
        }
        int longitude = points.longitudes().get(point);
        int latitude = points.latitudes().get(point);
        boolean between = round ? longitude >= west || longitude <= east : longitude >= west && longitude <= east;
        return between && latitude >= south && latitude <= north && exactly.test(point);
    }
}
