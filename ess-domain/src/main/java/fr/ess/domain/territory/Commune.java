package fr.ess.domain.territory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A commune at one vintage of the official code.
 *
 * @param name its official name, with accents, hyphens and article
 * @param departement the code of its département
 * @param region the code of its region
 * @param postcodes its postal codes in order; several communes share one, a few uninhabited places have none
 * @param population its inhabitants by INSEE at that vintage; empty where nobody is counted
 * @param epci the intercommunalité it belongs to; a handful of islands belong to none
 */
public record Commune(
        CommuneCode code,
        String name,
        String departement,
        String region,
        List<String> postcodes,
        OptionalInt population,
        Optional<EpciCode> epci) {

    public Commune {
        postcodes = List.copyOf(postcodes);
    }
}
