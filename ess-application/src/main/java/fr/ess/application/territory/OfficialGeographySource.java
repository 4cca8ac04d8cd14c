package fr.ess.application.territory;

import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneHistory;
import fr.ess.domain.territory.CommuneOutline;
import fr.ess.domain.territory.Gazetteer;
import fr.ess.domain.territory.OfficialGeography;
import fr.ess.domain.territory.PopulationSeries;
import java.util.List;
import java.util.Set;

/**
 * The geography that the product ships with. Every method answers the same for ever; what is costly is read at the first
 * call. Safe for use by threads.
 */
public interface OfficialGeographySource {

    OfficialGeography geography();

    /** The history of the communes of the départements it covers. */
    CommuneHistory history();

    /** The gazetteer over {@link #geography} and {@link #history}. */
    Gazetteer gazetteer();

    /** The outlines of these communes, by code; those without an outline are left out. */
    List<CommuneOutline> outlines(Set<CommuneCode> communes);

    /** The counts of inhabitants commune by commune, one series a source. */
    List<PopulationSeries> populations();

    /** The territories that a mission can take as they are. */
    List<ShippedTerritory> shippedTerritories();
}
