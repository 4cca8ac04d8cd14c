package fr.ess.http.structure;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.http.shared.Texts;
import fr.ess.http.structure.MapView.Area;
import fr.ess.http.territory.CommuneMap;
import fr.ess.http.territory.CommuneMaps;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the counts of a search on the map of a territory. */
public final class DirectoryMaps {

    private final ConsultTerritories territories;
    private final OfficialGeographySource geography;
    private final CommuneMaps maps;

    @Inject
    public DirectoryMaps(ConsultTerritories territories, OfficialGeographySource geography, CommuneMaps maps) {
        this.territories = territories;
        this.geography = geography;
        this.maps = maps;
    }

    /**
     * The map of a territory; empty when nothing can be drawn of it.
     *
     * @param counts how many results each commune has without the filter on communes
     * @param request the search that the links narrow
     */
    public Optional<MapView> of(
            String territory, LocalDate day, List<FacetCount> counts, SearchRequest request, Texts texts) {
        Map<String, Long> byCommune = counts.stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count));
        return maps.of(territories.resolve(territory).perimeter().communesOn(day))
                .map(drawing -> MapView.of(
                        drawing,
                        drawing.shapes().stream()
                                .map(shape -> area(shape, byCommune, request))
                                .toList(),
                        texts));
    }

    private Area area(CommuneMap.Shape shape, Map<String, Long> counts, SearchRequest request) {
        CommuneCode code = shape.code();
        String value = code.text();
        long count = counts.getOrDefault(value, 0L);
        boolean chosen = request.has(Facet.COMMUNE, value);
        SearchRequest next = chosen ? request.without(Facet.COMMUNE, value) : request.with(Facet.COMMUNE, value);
        String name = geography.geography().find(code).map(Commune::name).orElse(value);
        return new Area(
                shape,
                name,
                count,
                MapView.level(count),
                next.address(DirectoryPages.PATH).toString(),
                chosen);
    }
}
