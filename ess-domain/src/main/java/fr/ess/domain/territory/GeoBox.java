package fr.ess.domain.territory;

import java.util.Optional;
import java.util.function.Function;

/**
 * What lies between two meridians and two parallels. Where the west is east of the east, it goes round by the antimeridian
 * (RFC 7946, 5.2).
 *
 * @param southWest the corner of the least latitude, where it begins eastward
 * @param northEast the opposite corner
 */
public record GeoBox(GeoPoint southWest, GeoPoint northEast) implements GeoArea {

    private static final int NUMBERS = 4;

    public GeoBox {
        if (southWest.latitude() > northEast.latitude()) {
            throw new IllegalArgumentException("the south is north of the north");
        }
    }

    /** Reads {@code west,south,east,north} in degrees; empty when that is no box. */
    public static Optional<GeoBox> tryParse(String text) {
        String[] numbers = text.split(",", -1);
        return numbers.length != NUMBERS
                ? Optional.empty()
                : GeoPoint.tryParse(numbers[0], numbers[1])
                        .flatMap(southWest -> GeoPoint.tryParse(numbers[2], numbers[3])
                                .filter(northEast -> northEast.latitude() >= southWest.latitude())
                                .map(northEast -> new GeoBox(southWest, northEast)));
    }

    public boolean crossesAntimeridian() {
        return southWest.longitude() > northEast.longitude();
    }

    @Override
    public boolean contains(GeoPoint point) {
        boolean east = point.longitude() >= southWest.longitude();
        boolean west = point.longitude() <= northEast.longitude();
        return point.latitude() >= southWest.latitude()
                && point.latitude() <= northEast.latitude()
                && (crossesAntimeridian() ? east || west : east && west);
    }

    @Override
    public <T> T fold(Function<GeoBox, T> box, Function<GeoCircle, T> circle) {
        return box.apply(this);
    }

    @Override
    public String toString() {
        return String.join(
                ",",
                southWest.longitudeText(),
                southWest.latitudeText(),
                northEast.longitudeText(),
                northEast.latitudeText());
    }
}
