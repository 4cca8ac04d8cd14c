package fr.ess.application.observatory;

import fr.ess.application.territory.TerritoryView;
import fr.ess.domain.observatory.OutcomeTally;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The ESS in figures on a day.
 *
 * @param everywhere the whole directory
 * @param unplaced structures of the directory whose commune nobody knows: some may lie in the territory
 * @param territory the territory measured, with its inhabitants; absent when only the directory was
 * @param inside what lies in the territory, absent with it
 */
public record Panorama(
        LocalDate asOf,
        Measure everywhere,
        long unplaced,
        Optional<TerritoryView> territory,
        Optional<Measure> inside) {

    /**
     * Some structures counted.
     *
     * @param families shares of the families, the largest first
     * @param sections shares of the sections of the NAF rév. 2, labelled, the largest first
     * @param communes shares of the communes of the seats, labelled, the largest first
     * @param legal the answers of the law about them
     */
    public record Measure(
            long structures, List<Share> families, List<Share> sections, List<Share> communes, OutcomeTally legal) {

        public Measure {
            families = List.copyOf(families);
            sections = List.copyOf(sections);
            communes = List.copyOf(communes);
        }
    }

    /**
     * How many structures bear a value of a facet.
     *
     * @param value as in the facet; {@link fr.ess.domain.structure.search.Facet#UNKNOWN} where it is not known
     * @param label its name where it is reference data; empty where the sentences name it
     */
    public record Share(String value, String label, long count) {}
}
