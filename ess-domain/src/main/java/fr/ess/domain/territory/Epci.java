package fr.ess.domain.territory;

import java.util.List;

/**
 * An EPCI with its own taxes (établissement public de coopération intercommunale): the intercommunalité.
 *
 * @param departements the codes of the départements it lies in; several for some
 */
public record Epci(EpciCode code, String name, EpciType type, List<String> departements) {

    public Epci {
        departements = List.copyOf(departements);
    }
}
