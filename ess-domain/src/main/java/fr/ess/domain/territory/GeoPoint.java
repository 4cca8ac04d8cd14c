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

    private static final long PER_DEGREE = 10_000_000;
    private static final int LONGEST_TEXT = 12;

    public GeoPoint {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("no such point: " + longitude + ", " + latitude);
        }
        longitude = degrees(units(longitude));
        latitude = degrees(units(latitude));
    }

    /** The point of these ten-millionths of a degree. */
    public static GeoPoint ofUnits(long longitude, long latitude) {
        return new GeoPoint(degrees(longitude), degrees(latitude));
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

    private static double degrees(long units) {
        return units / (double) PER_DEGREE;
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

    /** Ten-millionths of a degree as a plain decimal number of degrees. */
    public static String text(long units) {
        long parts = Math.abs(units);
        StringBuilder text = new StringBuilder(LONGEST_TEXT);
        if (units < 0) {
            text.append('-');
        }
        text.append(parts / PER_DEGREE);
        long decimals = parts % PER_DEGREE;
        for (long unit = PER_DEGREE / 10; decimals > 0; unit /= 10) {
            text.append(unit == PER_DEGREE / 10 ? "." : "").append((char) ('0' + decimals / unit));
            decimals %= unit;
        }
        return text.toString();
    }

    /** Metres to another point along the globe, the same both ways. */
    public long metresTo(GeoPoint other) {
        return GlobePoint.of(this).metresTo(GlobePoint.of(other));
    }
}
