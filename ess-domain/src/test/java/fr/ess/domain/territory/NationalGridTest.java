package fr.ess.domain.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalGridTest {

    /** About a metre. */
    private static final Offset<Double> METRE = Offset.offset(1e-5);

    /** The origin of each projection, and points whose coordinates follow from the definition of the grid. */
    @ParameterizedTest
    @CsvSource({
        "75056, 700000, 6600000, 3, 46.5",
        "97105, 500000, 0, -63, 0",
        "97302, 500000, 0, -51, 0",
        "97608, 500000, 10000000, 45, 0",
        "97411, 500000, 10000000, 57, 0",
    })
    void theOriginOfEachGridIsWhereTheDecreePutsIt(
            String commune, double easting, double northing, double longitude, double latitude) {
        GeoPoint point = point(commune, easting, northing);
        assertThat(point.longitude()).isCloseTo(longitude, METRE);
        assertThat(point.latitude()).isCloseTo(latitude, METRE);
    }

    @Test
    void theStandardParallelsOfLambertKeepTheirLengths() {
        for (double latitude : new double[] {44, 49}) {
            double northing = northing(latitude);
            GeoPoint west = point("75056", 699_500, northing);
            GeoPoint east = point("75056", 700_500, northing);
            double e2 = 0.0818191910428158 * 0.0818191910428158;
            double sine = Math.sin(Math.toRadians(latitude));
            double radius = 6_378_137 / Math.sqrt(1 - e2 * sine * sine) * Math.cos(Math.toRadians(latitude));
            assertThat(Math.toRadians(east.longitude() - west.longitude()) * radius)
                    .isCloseTo(1_000, Offset.offset(0.01));
        }
    }

    private static double northing(double latitude) {
        double low = 6_000_000;
        double high = 7_200_000;
        while (high - low > 1e-4) {
            double middle = (low + high) / 2;
            if (point("75056", 700_000, middle).latitude() < latitude) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Test
    void aDegreeOfTheMeridianHasItsLengthInUtm() {
        GeoPoint south = point("97411", 500_000, 10_000_000 - 0.9996 * 2_323_000);
        assertThat(south.longitude()).isCloseTo(57, METRE);
        // The meridian arc from the equator to 21° of latitude measures 2 322 996 m on this ellipsoid.
        assertThat(south.latitude()).isCloseTo(-21, Offset.offset(2e-3));
    }

    @Test
    void aPlaceWithoutGridHasNoPoint() {
        assertThat(NationalGrid.of(new CommuneCode("98735"))).isEmpty();
    }

    private static GeoPoint point(String commune, double easting, double northing) {
        return NationalGrid.of(new CommuneCode(commune))
                .flatMap(grid -> grid.point(easting, northing))
                .orElseThrow();
    }
}
