package fr.ess.files.territory;

import fr.ess.application.territory.ShippedTerritory;
import fr.ess.domain.territory.EpciCode;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.domain.territory.PopulationFigure.Precision;
import fr.ess.files.reference.ReferenceTable;
import fr.ess.files.reference.ReferenceTable.Row;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the ready-made territories and what was published about them. */
final class ShippedTerritoryReader {

    private static final Map<String, Precision> PRECISIONS =
            Map.of("exact", Precision.PRECISE, "arrondi", Precision.ROUNDED);

    private ShippedTerritoryReader() {}

    static List<ShippedTerritory> read() {
        List<Row> figures = ReferenceTable.read(ShippedTerritoryReader.class, "territoires-chiffres.csv", row -> row);
        Map<String, List<Row>> parts =
                ReferenceTable.read(ShippedTerritoryReader.class, "territoires.csv", row -> row).stream()
                        .collect(Collectors.groupingBy(row -> row.get("nom"), LinkedHashMap::new, Collectors.toList()));
        return parts.entrySet().stream()
                .map(territory -> new ShippedTerritory(
                        territory.getKey(),
                        territory.getValue().stream()
                                .map(row -> new EpciCode(row.get("epci_siren")))
                                .toList(),
                        LocalDate.parse(territory.getValue().get(0).get("depuis")),
                        figures.stream()
                                .filter(row -> row.get("territoire").equals(territory.getKey()))
                                .map(ShippedTerritoryReader::figure)
                                .toList()))
                .toList();
    }

    private static PopulationFigure figure(Row row) {
        return new PopulationFigure(
                row.get("sujet"),
                Long.parseLong(row.get("habitants")),
                LocalDate.parse(row.get("date")),
                row.get("source"),
                Optional.ofNullable(PRECISIONS.get(row.get("precision"))).orElseThrow());
    }
}
