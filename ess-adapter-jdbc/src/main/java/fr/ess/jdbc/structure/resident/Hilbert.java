package fr.ess.jdbc.structure.resident;

/** The curve of Hilbert over the globe: what is near on it is near on the map, so that entries of a place stand together. */
final class Hilbert {

    /** Bits of each axis: cells of some forty metres. */
    private static final int ORDER = 20;

    private static final double CELLS = 1 << ORDER;
    private static final double LONGITUDES = 3_600_000_001.0;
    private static final double LATITUDES = 1_800_000_001.0;

    private Hilbert() {}

    /** The place on the curve of a point in ten-millionths of a degree. */
    static long place(long longitude, long latitude) {
        int x = (int) ((longitude + 1_800_000_000L) / LONGITUDES * CELLS);
        int y = (int) ((latitude + 900_000_000L) / LATITUDES * CELLS);
        long place = 0;
        for (int side = 1 << (ORDER - 1); side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int up = (y & side) > 0 ? 1 : 0;
            place += (long) side * side * ((3 * right) ^ up);
            if (up == 0) {
                if (right == 1) {
                    x = (1 << ORDER) - 1 - x;
                    y = (1 << ORDER) - 1 - y;
                }
                int swapped = x;
                x = y;
                y = swapped;
            }
        }
        return place;
    }
}
