package fr.ess.domain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {

    private static final GeoPoint RENNES = new GeoPoint(-1.6778, 48.1113);
    private static final GeoPoint PARIS = new GeoPoint(2.3488, 48.8534);

    private final long seed = Long.getLong("ess.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private GeoPoint anywhere() {
        return new GeoPoint(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
    }

    @Test
    void sea8_aDistanceIsTheSameBothWaysAndNoDetourIsShorter() {
        for (int i = 0; i < 10_000; i++) {
            GeoPoint one = anywhere();
            GeoPoint other = anywhere();
            GeoPoint third = anywhere();

            assertThat(one.metresTo(other)).as("-Dess.seed=%s", seed).isEqualTo(other.metresTo(one));
            assertThat(one.metresTo(one)).isZero();
            assertThat(one.metresTo(third))
                    .as("-Dess.seed=%s", seed)
                    .isLessThanOrEqualTo(one.metresTo(other) + other.metresTo(third) + 2);
        }
    }

    @Test
    void isWrittenAsAPlainDecimalNumber() {
        for (long units : new long[] {0, 1, -1, 10_000_000, -10_000_000, 1_800_000_000, 16_778_000, -16_778_001}) {
            assertThat(GeoPoint.text(units)).isEqualTo(plain(units));
        }
        for (int i = 0; i < 1_000; i++) {
            GeoPoint point = anywhere();
            assertThat(point.longitudeText()).as("-Dess.seed=%s", seed).isEqualTo(plain(point.longitudeUnits()));
            assertThat(point.latitudeText()).as("-Dess.seed=%s", seed).isEqualTo(plain(point.latitudeUnits()));
        }
    }

    private static String plain(long units) {
        return units == 0
                ? "0"
                : BigDecimal.valueOf(units, 7).stripTrailingZeros().toPlainString();
    }

    @Test
    void measuresAlongTheGlobe() {
        assertThat(RENNES.metresTo(PARIS)).isBetween(307_000L, 309_000L);
        assertThat(new GeoPoint(179.999, 0).metresTo(new GeoPoint(-179.999, 0))).isBetween(222L, 223L);
        assertThat(new GeoPoint(0, 90).metresTo(new GeoPoint(0, -90))).isBetween(20_015_000L, 20_015_200L);
    }

    @Test
    void theSquareWithinADistanceParts() {
        for (int i = 0; i < 1_000; i++) {
            GeoPoint one = anywhere();
            GeoPoint other = anywhere();
            long metres = one.metresTo(other);
            long square = GlobePoint.of(one).squareTo(GlobePoint.of(other));

            assertThat(square).as("-Dess.seed=%s", seed).isLessThanOrEqualTo(GlobePoint.squareWithin(metres + 1));
            assertThat(square)
                    .as("-Dess.seed=%s", seed)
                    .isGreaterThan(GlobePoint.squareWithin(Math.max(0, metres - 1)));
        }
    }

    @Test
    void isWrittenAndReadWithoutLoss() {
        for (int i = 0; i < 1_000; i++) {
            GeoPoint point = anywhere();

            assertThat(GeoPoint.tryParse(point.longitudeText(), point.latitudeText()))
                    .as("-Dess.seed=%s", seed)
                    .contains(point);
            assertThat(GeoPoint.ofUnits(point.longitudeUnits(), point.latitudeUnits()))
                    .isEqualTo(point);
        }
        assertThat(new GeoPoint(-0.0, 0.00001).latitudeText()).isEqualTo("0.00001");
        assertThat(new GeoPoint(-0.0, 0)).isEqualTo(new GeoPoint(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "'-1,67', ''", "abc, 48", "181, 0", "0, 90.1", "NaN, 0", "1e999999999, 0"})
    void whatIsNoPointIsNotRead(String longitude, String latitude) {
        assertThat(GeoPoint.tryParse(longitude, latitude)).isEmpty();
    }

    @Test
    void readsACommaAndRefusesWhatIsNotOnTheGlobe() {
        assertThat(GeoPoint.tryParse(" -1,6778", "48,1113 ")).contains(RENNES);
        assertThatThrownBy(() -> new GeoPoint(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
