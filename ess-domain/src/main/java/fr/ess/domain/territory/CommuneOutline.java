package fr.ess.domain.territory;

import java.util.List;

/**
 * The simplified outline of a commune, for maps.
 *
 * @param polygons its parts; each is a list of rings, the outer one first, then its holes; a ring ends where it starts
 * @param label where to write its name
 */
public record CommuneOutline(CommuneCode code, List<List<List<GeoPoint>>> polygons, GeoPoint label) {

    public CommuneOutline {
        polygons = polygons.stream()
                .map(rings -> rings.stream().map(List::copyOf).toList())
                .toList();
        for (List<List<GeoPoint>> rings : polygons) {
            for (List<GeoPoint> ring : rings) {
                if (ring.size() < 4 || !ring.get(0).equals(ring.get(ring.size() - 1))) {
                    throw new IllegalArgumentException("a ring of " + code + " is not closed");
                }
            }
        }
    }
}
