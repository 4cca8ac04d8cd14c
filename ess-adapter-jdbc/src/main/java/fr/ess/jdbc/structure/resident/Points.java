package fr.ess.jdbc.structure.resident;

import fr.ess.domain.territory.GeoPoint;
import fr.ess.domain.territory.GlobePoint;
import java.io.IOException;
import java.nio.IntBuffer;

/** Points in the order of the curve, as columns. Immutable. */
record Points(
        int size, IntBuffer longitudes, IntBuffer latitudes, IntBuffer xs, IntBuffer ys, IntBuffer zs, Pyramid blocks) {

    /** Of the columns that {@link #write} wrote. */
    static Points of(IntBuffer columns, IntBuffer bounds) {
        int size = columns.capacity() / 5;
        return new Points(
                size,
                columns.slice(0, size),
                columns.slice(size, size),
                columns.slice(2 * size, size),
                columns.slice(3 * size, size),
                columns.slice(4 * size, size),
                new Pyramid(bounds, size));
    }

    /** Writes the first of some points. */
    static void write(
            ImageFile.Writer out, Section columns, Section bounds, int size, int[] longitudes, int[] latitudes)
            throws IOException {
        int[] all = new int[5 * size];
        for (int i = 0; i < size; i++) {
            GlobePoint point = GlobePoint.of(GeoPoint.ofUnits(longitudes[i], latitudes[i]));
            all[i] = longitudes[i];
            all[size + i] = latitudes[i];
            all[2 * size + i] = (int) point.x();
            all[3 * size + i] = (int) point.y();
            all[4 * size + i] = (int) point.z();
        }
        out.ints(columns, all);
        out.ints(bounds, Pyramid.of(size, longitudes, latitudes));
    }

    GlobePoint globe(int point) {
        return new GlobePoint(xs.get(point), ys.get(point), zs.get(point));
    }
}
