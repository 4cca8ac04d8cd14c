package fr.ess.domain.territory;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A point of the globe in degrees (WGS 84), in the order of GeoJSON. Degrees are kept to seven decimals, about a
 * centimetre, so that a point is the same in every store.
 *
 * @param longitude east of Greenwich
 * @param latitude north of the equator
 */
public record GeoPoint(double longitude, double latitude) {

    private static final int DECIMALS = 7;
    private static final double PER_DEGREE = 1e7;

    public GeoPoint {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("no such point: " + longitude + ", " + latitude);
        }
        longitude = units(longitude) / PER_DEGREE;
        latitude = units(latitude) / PER_DEGREE;
    }

    /** The point of these ten-millionths of a degree. */
    public static GeoPoint ofUnits(long longitude, long latitude) {
        return new GeoPoint(longitude / PER_DEGREE, latitude / PER_DEGREE);
    }

    /** Reads two numbers of degrees, written with a point or a comma; empty when they are none, or no point. */
    public static Optional<GeoPoint> tryParse(String longitude, String latitude) {
        try {
            return Optional.of(new GeoPoint(degrees(longitude), degrees(latitude)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static double degrees(String text) {
        return new BigDecimal(text.strip().replace(',', '.')).doubleValue();
    }

    /** The longitude in ten-millionths of a degree. */
    public long longitudeUnits() {
        return units(longitude);
    }

    /** The latitude in ten-millionths of a degree. */
    public long latitudeUnits() {
        return units(latitude);
    }

    private static long units(double degrees) {
        return Math.round(degrees * PER_DEGREE);
    }

    /** The longitude as a plain decimal number. */
    public String longitudeText() {
        return text(longitudeUnits());
    }

    /** The latitude as a plain decimal number. */
    public String latitudeText() {
        return text(latitudeUnits());
    }

    private static String text(long units) {
        return units == 0
                ? "0"
                : BigDecimal.valueOf(units, DECIMALS).stripTrailingZeros().toPlainString();
    }

    /** Metres to another point along the globe, the same both ways. */
    public long metresTo(GeoPoint other) {
        return GlobePoint.of(this).metresTo(GlobePoint.of(other));
    }
}
