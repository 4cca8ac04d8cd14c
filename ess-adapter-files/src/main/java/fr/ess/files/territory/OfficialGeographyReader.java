package fr.ess.files.territory;

import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Departement;
import fr.ess.domain.territory.Epci;
import fr.ess.domain.territory.EpciCode;
import fr.ess.domain.territory.EpciType;
import fr.ess.domain.territory.OfficialGeography;
import fr.ess.domain.territory.Region;
import fr.ess.files.reference.ReferenceTable;
import fr.ess.files.reference.ReferenceTable.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the official geographical code. */
final class OfficialGeographyReader {

    /** The day on which the files are true. */
    static final LocalDate VINTAGE = LocalDate.of(2026, 1, 1);

    /** One object for each EPCI rather than one for each commune. */
    private final Map<String, Optional<EpciCode>> epciCodes = new HashMap<>(Map.of("", Optional.empty()));

    OfficialGeography read() {
        return new OfficialGeography(
                VINTAGE,
                ReferenceTable.read(
                        OfficialGeographyReader.class,
                        "regions-2026.csv",
                        row -> new Region(row.get("code"), row.get("nom"))),
                ReferenceTable.read(
                        OfficialGeographyReader.class,
                        "departements-2026.csv",
                        row -> new Departement(row.get("code"), row.get("nom"), row.get("region"))),
                ReferenceTable.read(
                        OfficialGeographyReader.class, "epci-france-2026.csv", OfficialGeographyReader::epci),
                ReferenceTable.read(OfficialGeographyReader.class, "communes-france-2026.csv", this::commune));
    }

    private static Epci epci(Row row) {
        return new Epci(
                new EpciCode(row.get("siren")),
                row.get("nom"),
                EpciType.valueOf(row.get("type")),
                row.list("departements"));
    }

    private Commune commune(Row row) {
        List<String> postcodes = row.list("codes_postaux");
        String population = row.get("population");
        return new Commune(
                new CommuneCode(row.get("code_insee")),
                row.get("nom"),
                row.get("departement"),
                row.get("region"),
                postcodes,
                population.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(population)),
                epciCodes.computeIfAbsent(row.get("epci_siren"), siren -> Optional.of(new EpciCode(siren))));
    }
}
