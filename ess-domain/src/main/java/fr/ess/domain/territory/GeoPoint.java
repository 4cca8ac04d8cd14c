package fr.ess.domain.territory;

/**
 * A point of the globe in degrees (WGS 84), in the order of GeoJSON.
 *
 * @param longitude east of Greenwich
 * @param latitude north of the equator
 */
public record GeoPoint(double longitude, double latitude) {

    public GeoPoint {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("no such point: " + longitude + ", " + latitude);
        }
    }
}
