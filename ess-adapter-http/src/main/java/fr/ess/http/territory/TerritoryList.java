package fr.ess.http.territory;

import fr.ess.application.territory.TerritorySummary;
import java.time.LocalDate;
import java.util.List;

/** The territories defined, as JSON. */
record TerritoryList(LocalDate asOf, List<Item> territories) {

    /** A territory and the address of its details. */
    record Item(String slug, String name, LocalDate knownSince, int communes, String url) {

        static Item of(TerritorySummary territory) {
            return new Item(
                    territory.slug(),
                    territory.name(),
                    territory.knownSince(),
                    territory.communes(),
                    "/api/v1/territories/" + territory.slug());
        }
    }
}
