package fr.ess.files.territory;

import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.application.territory.ShippedTerritory;
import fr.ess.domain.shared.Lazy;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneHistory;
import fr.ess.domain.territory.CommuneOutline;
import fr.ess.domain.territory.Gazetteer;
import fr.ess.domain.territory.OfficialGeography;
import fr.ess.domain.territory.PopulationSeries;
import fr.ess.files.reference.ReferenceTable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The geography of the product's own resources, each read at its first use: the official code of 2026-01-01 for France,
 * the history of the communes of Brittany since 1943, the outlines of those of Ille-et-Vilaine.
 */
@Singleton
public final class ShippedGeographySource implements OfficialGeographySource {

    private final Lazy<OfficialGeography> geography = new Lazy<>(() -> new OfficialGeographyReader().read());
    private final Lazy<CommuneHistory> history = new Lazy<>(() -> new CommuneHistoryReader().read());
    private final Lazy<Gazetteer> gazetteer = new Lazy<>(() -> new Gazetteer(geography(), history()));
    private final Lazy<List<CommuneOutline>> outlines =
            new Lazy<>(() -> new TopoJsonReader().read("ille-et-vilaine-communes.topojson", "communes"));
    private final Lazy<List<PopulationSeries>> populations = new Lazy<>(this::readPopulations);
    private final Lazy<List<ShippedTerritory>> territories = new Lazy<>(ShippedTerritoryReader::read);

    @Inject
    public ShippedGeographySource() {}

    @Override
    public OfficialGeography geography() {
        return geography.get();
    }

    @Override
    public CommuneHistory history() {
        return history.get();
    }

    @Override
    public Gazetteer gazetteer() {
        return gazetteer.get();
    }

    @Override
    public List<CommuneOutline> outlines(Set<CommuneCode> communes) {
        return outlines.get().stream()
                .filter(outline -> communes.contains(outline.code()))
                .sorted(Comparator.comparing(CommuneOutline::code))
                .toList();
    }

    @Override
    public List<PopulationSeries> populations() {
        return populations.get();
    }

    @Override
    public List<ShippedTerritory> shippedTerritories() {
        return territories.get();
    }

    private List<PopulationSeries> readPopulations() {
        Map<CommuneCode, Integer> insee = new HashMap<>();
        for (Commune commune : geography().communes()) {
            commune.population().ifPresent(counted -> insee.put(commune.code(), counted));
        }
        return List.of(
                new PopulationSeries("INSEE, population", OfficialGeographyReader.VINTAGE, insee),
                dgcl("DGCL, population municipale", "population_dgcl_municipale"),
                dgcl("DGCL, population totale", "population_dgcl_totale"));
    }

    private static PopulationSeries dgcl(String source, String column) {
        Map<CommuneCode, Integer> counted = new HashMap<>();
        ReferenceTable.read(ShippedGeographySource.class, "populations-dgcl-bretagne-2026.csv", row -> row)
                .forEach(row -> row.find(column)
                        .ifPresent(
                                value -> counted.put(new CommuneCode(row.get("code_insee")), Integer.parseInt(value))));
        return new PopulationSeries(source, OfficialGeographyReader.VINTAGE, counted);
    }
}
