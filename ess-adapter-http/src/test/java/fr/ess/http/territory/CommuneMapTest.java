package fr.ess.http.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneOutline;
import fr.ess.domain.territory.GeoPoint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommuneMapTest {

    private final CommuneOutline west = square("35001", -1.0, 48.0);
    private final CommuneOutline east = square("35002", -0.9, 48.0);

    @Test
    void keepsDistancesInProportion() {
        CommuneMap map = CommuneMap.of(List.of(west), code -> Optional.empty()).orElseThrow();

        assertThat(map.width()).isEqualTo(1_000);
        assertThat((double) map.height() / map.width())
                .isCloseTo(1 / Math.cos(Math.toRadians(48.05)), org.assertj.core.data.Offset.offset(0.002));
    }

    @Test
    void drawsNoLimitInsideAnIntercommunalite() {
        CommuneMap together = map("200000001", "200000001");
        CommuneMap apart = map("200000001", "200000002");

        assertThat(segments(together.limits())).isEqualTo(6);
        assertThat(segments(apart.limits())).isEqualTo(7);
    }

    @Test
    void nothingToDrawIsNoMap() {
        assertThat(CommuneMap.of(List.of(), code -> Optional.empty())).isEmpty();
    }

    private CommuneMap map(String ofWest, String ofEast) {
        return CommuneMap.of(List.of(west, east), code -> Optional.of(code.equals(west.code()) ? ofWest : ofEast))
                .orElseThrow();
    }

    /** Sides drawn: points less one, line by line. */
    private static long segments(String path) {
        long sides = 0;
        for (String line : path.substring(1).split("M", -1)) {
            sides += line.replace('L', ' ').strip().split(" ", -1).length - 1;
        }
        return sides;
    }

    private static CommuneOutline square(String code, double longitude, double latitude) {
        double side = 0.1;
        List<GeoPoint> ring = List.of(
                new GeoPoint(longitude, latitude),
                new GeoPoint(longitude + side, latitude),
                new GeoPoint(longitude + side, latitude + side),
                new GeoPoint(longitude, latitude + side),
                new GeoPoint(longitude, latitude));
        return new CommuneOutline(
                new CommuneCode(code), List.of(List.of(ring)), new GeoPoint(longitude + side / 2, latitude + side / 2));
    }
}
