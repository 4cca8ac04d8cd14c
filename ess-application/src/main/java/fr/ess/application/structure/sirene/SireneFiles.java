package fr.ess.application.structure.sirene;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that INSEE publishes together, each as CSV or as the zip that holds it.
 *
 * @param units {@code StockUniteLegale}
 * @param establishments {@code StockEtablissement}
 * @param positions {@code GeolocalisationEtablissement}, whose points are better than the coordinates of the second file
 * @param successions {@code StockEtablissementLiensSuccession}, which says who continues a closed establishment
 */
public record SireneFiles(Path units, Path establishments, Optional<Path> positions, Optional<Path> successions) {

    /** The two that are needed. */
    public SireneFiles(Path units, Path establishments) {
        this(units, establishments, Optional.empty(), Optional.empty());
    }
}
