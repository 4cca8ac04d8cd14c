package fr.ess.domain.territory;

import java.util.Optional;
import java.util.function.Function;

/**
 * What is at most so far from a point along the globe.
 *
 * @param metres the distance, from 0 to half the way round
 */
public record GeoCircle(GeoPoint centre, long metres) implements GeoArea {

    /** Half the way round the globe, and a little more. */
    public static final long FARTHEST = 20_016_000;

    /** A degree of latitude is never shorter than these metres on the sphere of {@link GlobePoint}, by a safe margin. */
    private static final double METRES_PER_DEGREE = 111_000;

    public GeoCircle {
        if (metres < 0 || metres > FARTHEST) {
            throw new IllegalArgumentException("no such distance: " + metres);
        }
    }

    /** Reads {@code longitude,latitude} in degrees; empty when that is no point. */
    public static Optional<GeoPoint> tryCentre(String text) {
        String[] numbers = text.split(",", -1);
        return numbers.length == 2 ? GeoPoint.tryParse(numbers[0], numbers[1]) : Optional.empty();
    }

    /** A box that holds the whole circle, to look there first. */
    public GeoBox bounds() {
        double reach = metres / METRES_PER_DEGREE;
        double south = Math.max(-90, centre.latitude() - reach);
        double north = Math.min(90, centre.latitude() + reach);
        double parallel = StrictMath.cos(StrictMath.toRadians(Math.max(Math.abs(south), Math.abs(north))));
        double across = parallel <= reach / 180 ? 180 : reach / parallel;
        double west = centre.longitude() - across;
        double east = centre.longitude() + across;
        boolean round = across >= 180;
        return new GeoBox(
                new GeoPoint(round ? -180 : west < -180 ? west + 360 : west, south),
                new GeoPoint(round ? 180 : east > 180 ? east - 360 : east, north));
    }

    /** The greatest {@link GlobePoint#squareTo} of a point in it. */
    public long square() {
        return GlobePoint.squareWithin(metres);
    }

    @Override
    public boolean contains(GeoPoint point) {
        return GlobePoint.of(centre).squareTo(GlobePoint.of(point)) <= square();
    }

    @Override
    public <T> T fold(Function<GeoBox, T> box, Function<GeoCircle, T> circle) {
        return circle.apply(this);
    }
}
