package fr.ess.domain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoAreaTest {

    private static final GeoPoint RENNES = new GeoPoint(-1.6778, 48.1113);

    private final long seed = Long.getLong("ess.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private GeoPoint anywhere() {
        return new GeoPoint(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
    }

    private GeoPoint near(GeoPoint centre, double degrees) {
        double longitude = centre.longitude() + (random.nextDouble() - 0.5) * degrees * 4;
        double latitude = centre.latitude() + (random.nextDouble() - 0.5) * degrees * 2;
        return new GeoPoint(
                longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude,
                Math.max(-90, Math.min(90, latitude)));
    }

    @Test
    void sea8_aPointIsInACircleExactlyWhenItsCentreIsInTheCircleAroundThePoint() {
        for (int i = 0; i < 20_000; i++) {
            GeoPoint centre = random.nextBoolean() ? anywhere() : RENNES;
            GeoPoint point = random.nextBoolean() ? anywhere() : near(centre, 1);
            long metres = random.nextBoolean() ? random.nextInt(200_000) : centre.metresTo(point);

            assertThat(new GeoCircle(centre, metres).contains(point))
                    .as("-Dess.seed=%s, %s, %s, %s", seed, centre, point, metres)
                    .isEqualTo(new GeoCircle(point, metres).contains(centre));
        }
    }

    @Test
    void theBoundsOfACircleHoldAllOfIt() {
        for (int i = 0; i < 50_000; i++) {
            GeoPoint centre = anywhere();
            double degrees = Math.pow(10, random.nextInt(5) - 2);
            GeoPoint point = near(centre, degrees);
            GeoCircle circle = new GeoCircle(centre, Math.min(GeoCircle.FARTHEST, centre.metresTo(point) + 1));

            assertThat(circle.contains(point)).as("-Dess.seed=%s", seed).isTrue();
            assertThat(circle.bounds().contains(point))
                    .as("-Dess.seed=%s, %s, %s", seed, circle, point)
                    .isTrue();
        }
    }

    @Test
    void aBoxHoldsItsBordersAndGoesRoundByTheAntimeridian() {
        GeoBox box = new GeoBox(new GeoPoint(-1.7, 48), new GeoPoint(-1.6, 48.2));
        assertThat(box.contains(box.southWest())).isTrue();
        assertThat(box.contains(box.northEast())).isTrue();
        assertThat(box.contains(new GeoPoint(-1.7000001, 48.1))).isFalse();
        GeoBox fiji = new GeoBox(new GeoPoint(177, -20), new GeoPoint(-178, -16));
        assertThat(fiji.contains(new GeoPoint(180, -18))).isTrue();
        assertThat(fiji.contains(new GeoPoint(0, -18))).isFalse();
        assertThatThrownBy(() -> new GeoBox(new GeoPoint(0, 1), new GeoPoint(1, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areReadAsTheyAreWritten() {
        GeoBox box = new GeoBox(new GeoPoint(-1.7, 48), new GeoPoint(-1.6, 48.2));
        assertThat(box).hasToString("-1.7,48,-1.6,48.2");
        assertThat(GeoBox.tryParse(box.toString())).contains(box);
        assertThat(GeoCircle.tryCentre("-1.6778,48.1113")).contains(RENNES);
        assertThatThrownBy(() -> new GeoCircle(RENNES, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "1,2,3,4,5", "a,b,c,d", "0,2,1,1", "0,0,0,91"})
    void whatIsNoBoxIsNotRead(String text) {
        assertThat(GeoBox.tryParse(text)).isEmpty();
        assertThat(GeoCircle.tryCentre(text)).isEmpty();
    }
}
