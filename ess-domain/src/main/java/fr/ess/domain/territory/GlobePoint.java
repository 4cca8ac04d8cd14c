package fr.ess.domain.territory;

/**
 * A point on the sphere, in centimetres from the centre of the earth. Distances between such points are whole numbers,
 * so that whatever compares them, in Java or in SQL, finds the same, both ways.
 */
public record GlobePoint(long x, long y, long z) {

    /** The mean radius of the earth, in centimetres. */
    private static final double RADIUS = 637_100_880;

    private static final double CENTIMETRES = 100;

    public static GlobePoint of(GeoPoint point) {
        double longitude = StrictMath.toRadians(point.longitude());
        double latitude = StrictMath.toRadians(point.latitude());
        double parallel = RADIUS * StrictMath.cos(latitude);
        return new GlobePoint(
                Math.round(parallel * StrictMath.cos(longitude)),
                Math.round(parallel * StrictMath.sin(longitude)),
                Math.round(RADIUS * StrictMath.sin(latitude)));
    }

    /** The square of the straight distance through the earth, in square centimetres. */
    public long squareTo(GlobePoint other) {
        long dx = x - other.x;
        long dy = y - other.y;
        long dz = z - other.z;
        return dx * dx + dy * dy + dz * dz;
    }

    /** Metres along the globe. */
    long metresTo(GlobePoint other) {
        double half = StrictMath.sqrt((double) squareTo(other)) / (2 * RADIUS);
        return Math.round(2 * RADIUS * StrictMath.asin(Math.min(1, half)) / CENTIMETRES);
    }

    /** The greatest {@link #squareTo} of two points that are at most so many metres apart along the globe. */
    public static long squareWithin(long metres) {
        double angle = Math.min(Math.PI, metres * CENTIMETRES / RADIUS);
        double chord = 2 * RADIUS * StrictMath.sin(angle / 2);
        return (long) StrictMath.ceil(chord * chord);
    }
}
