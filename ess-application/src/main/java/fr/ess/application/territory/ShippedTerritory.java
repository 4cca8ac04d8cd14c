package fr.ess.application.territory;

import fr.ess.domain.territory.EpciCode;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.domain.territory.Territory;
import java.time.LocalDate;
import java.util.List;

/**
 * A territory whose composition comes with the product.
 *
 * @param epcis the intercommunalités it is made of
 * @param since the day from which this composition is known
 * @param figures published figures about it
 */
public record ShippedTerritory(String name, List<EpciCode> epcis, LocalDate since, List<PopulationFigure> figures) {

    public ShippedTerritory {
        epcis = List.copyOf(epcis);
        figures = List.copyOf(figures);
    }

    public String slug() {
        return Territory.slugOf(name);
    }
}
