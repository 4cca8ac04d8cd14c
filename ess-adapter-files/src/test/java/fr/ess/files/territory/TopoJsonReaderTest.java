package fr.ess.files.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneOutline;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.files.reference.ReferenceTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopoJsonReaderTest {

    private static final ShippedGeographySource SOURCE = new ShippedGeographySource();

    @Test
    void outlinesEveryCommuneOfIlleEtVilaine() {
        Set<CommuneCode> communes = SOURCE.geography().communesOfDepartement("35").stream()
                .map(Commune::code)
                .collect(Collectors.toSet());

        assertThat(SOURCE.outlines(communes))
                .hasSize(332)
                .extracting(CommuneOutline::code)
                .isSorted();
        assertThat(SOURCE.outlines(Set.of(CommuneCode.parse("75056")))).isEmpty();
    }

    /** The same communes as plain GeoJSON, simplified on their own: the areas agree roughly. */
    @Test
    void agreesWithTheGeoJsonOfThePaysDeRennes() throws IOException {
        JsonNode features = new ObjectMapper()
                .readTree(ReferenceTable.open(TopoJsonReader.class, "pays-de-rennes-communes.geojson"))
                .path("features");

        assertThat(features).hasSize(76);
        double decodedOfAll = 0;
        double expectedOfAll = 0;
        for (JsonNode feature : features) {
            CommuneCode code =
                    CommuneCode.parse(feature.path("properties").path("code").asText());
            double expected =
                    area(ring(feature.path("geometry").path("coordinates").path(0)));
            CommuneOutline outline = SOURCE.outlines(Set.of(code)).get(0);
            double decoded = outline.polygons().stream()
                    .mapToDouble(rings -> area(rings.get(0)))
                    .sum();

            assertThat(decoded / expected).as(code.text()).isCloseTo(1, within(0.1));
            decodedOfAll += decoded;
            expectedOfAll += expected;
        }
        assertThat(decodedOfAll / expectedOfAll).isCloseTo(1, within(0.005));
    }

    private static List<GeoPoint> ring(JsonNode coordinates) {
        List<GeoPoint> points = new ArrayList<>();
        coordinates.forEach(point ->
                points.add(new GeoPoint(point.path(0).asDouble(), point.path(1).asDouble())));
        return points;
    }

    /** The shoelace formula, in square degrees. */
    private static double area(List<GeoPoint> ring) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            GeoPoint a = ring.get(i - 1);
            GeoPoint b = ring.get(i);
            twice += a.longitude() * b.latitude() - b.longitude() * a.latitude();
        }
        return Math.abs(twice) / 2;
    }
}
