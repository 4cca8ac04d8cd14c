package fr.ess.http.territory;

import fr.ess.application.territory.TerritoryView.Member;
import fr.ess.domain.territory.CommuneOutline;
import fr.ess.domain.territory.Epci;
import fr.ess.domain.territory.GeoPoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The outlines of communes as a GeoJSON feature collection (RFC 7946). */
record GeoJson(String type, List<Feature> features) {

    static GeoJson of(List<Member> communes, List<CommuneOutline> outlines) {
        Map<String, Member> byCode = new TreeMap<>();
        communes.forEach(commune -> byCode.put(commune.code().text(), commune));
        return new GeoJson(
                "FeatureCollection",
                outlines.stream()
                        .filter(outline -> byCode.containsKey(outline.code().text()))
                        .map(outline -> Feature.of(outline, byCode))
                        .toList());
    }

    record Feature(String type, String id, Map<String, String> properties, Geometry geometry) {

        static Feature of(CommuneOutline outline, Map<String, Member> byCode) {
            String code = outline.code().text();
            Map<String, String> properties = new TreeMap<>(Map.of("code", code));
            Member member = byCode.get(code);
            if (member != null) {
                properties.put("name", member.name());
                member.epci().map(Epci::name).ifPresent(name -> properties.put("epci", name));
            }
            return new Feature("Feature", code, properties, Geometry.of(outline));
        }
    }

    record Geometry(String type, List<List<List<List<Double>>>> coordinates) {

        static Geometry of(CommuneOutline outline) {
            return new Geometry(
                    "MultiPolygon",
                    outline.polygons().stream()
                            .map(rings -> rings.stream()
                                    .map(ring -> ring.stream()
                                            .map(Geometry::position)
                                            .toList())
                                    .toList())
                            .toList());
        }

        private static List<Double> position(GeoPoint point) {
            return List.of(point.longitude(), point.latitude());
        }
    }
}
