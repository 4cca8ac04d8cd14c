package fr.ess.files.territory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneOutline;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.files.reference.ReferenceTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Decodes outlines of communes from quantized TopoJSON: boundaries shared by two communes are stored once, as steps from
 * point to point in whole numbers; a ring names the boundaries it is made of, {@code ~n} for boundary n backwards.
 */
final class TopoJsonReader {

    private final List<List<GeoPoint>> arcs = new ArrayList<>();

    List<CommuneOutline> read(String file, String layer) {
        try (InputStream in = ReferenceTable.open(TopoJsonReader.class, file)) {
            JsonNode topology = new ObjectMapper().readTree(in);
            topology.path("arcs").forEach(arc -> arcs.add(arc(arc, topology.path("transform"))));
            List<CommuneOutline> outlines = new ArrayList<>();
            topology.path("objects").path(layer).path("geometries").forEach(shape -> outlines.add(outline(shape)));
            return outlines;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static List<GeoPoint> arc(JsonNode steps, JsonNode transform) {
        List<GeoPoint> points = new ArrayList<>(steps.size());
        long x = 0;
        long y = 0;
        for (JsonNode step : steps) {
            x += step.path(0).asLong();
            y += step.path(1).asLong();
            points.add(new GeoPoint(
                    x * transform.path("scale").path(0).asDouble()
                            + transform.path("translate").path(0).asDouble(),
                    y * transform.path("scale").path(1).asDouble()
                            + transform.path("translate").path(1).asDouble()));
        }
        return points;
    }

    private CommuneOutline outline(JsonNode shape) {
        JsonNode properties = shape.path("properties");
        List<List<List<GeoPoint>>> polygons = new ArrayList<>();
        if (shape.path("type").asText().equals("MultiPolygon")) {
            shape.path("arcs").forEach(polygon -> polygons.add(rings(polygon)));
        } else {
            polygons.add(rings(shape.path("arcs")));
        }
        return new CommuneOutline(
                new CommuneCode(properties.path("code").asText()),
                polygons,
                new GeoPoint(
                        properties.path("cx").asDouble(), properties.path("cy").asDouble()));
    }

    private List<List<GeoPoint>> rings(JsonNode polygon) {
        List<List<GeoPoint>> rings = new ArrayList<>();
        for (JsonNode ring : polygon) {
            List<GeoPoint> points = new ArrayList<>();
            for (JsonNode index : ring) {
                List<GeoPoint> arc = arc(index.asInt());
                // Two boundaries meet in one point: it is written once.
                points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
            }
            rings.add(points);
        }
        return rings;
    }

    private List<GeoPoint> arc(int index) {
        if (index >= 0) {
            return arcs.get(index);
        }
        List<GeoPoint> backwards = new ArrayList<>(arcs.get(~index));
        Collections.reverse(backwards);
        return backwards;
    }
}
