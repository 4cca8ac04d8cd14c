package fr.ess.application.observatory;

import fr.ess.application.territory.TerritoryView;
import fr.ess.domain.observatory.OutcomeTally;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The ESS in figures on a day.
 *
 * @param territory what is measured, with its inhabitants; absent for the whole directory
 * @param everywhere structures in the whole directory
 * @param unplaced structures of the directory whose commune nobody knows: some may lie in the territory
 * @param inside structures measured, of which all that follows speaks
 * @param families shares of the families, the largest first
 * @param sections shares of the sections of the NAF rév. 2, labelled, the largest first
 * @param communes shares of the communes, labelled, the largest first
 * @param legal the answers of the law about them
 */
public record Panorama(
        LocalDate asOf,
        Optional<TerritoryView> territory,
        long everywhere,
        long unplaced,
        long inside,
        List<Share> families,
        List<Share> sections,
        List<Share> communes,
        OutcomeTally legal) {

    public Panorama {
        families = List.copyOf(families);
        sections = List.copyOf(sections);
        communes = List.copyOf(communes);
    }

    /**
     * How many structures bear a value of a facet.
     *
     * @param value as in the facet; {@link fr.ess.domain.structure.search.Facet#UNKNOWN} where it is not known
     * @param label its name where it is reference data; empty where the sentences name it
     */
    public record Share(String value, String label, long count) {}
}
