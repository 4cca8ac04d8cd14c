package fr.ess.application.structure.sirene;

import fr.ess.domain.territory.GeoPoint;
import java.util.List;
import java.util.Optional;

/** A legal unit with all its establishments, as SIRENE states them. */
public record SireneUnit(StockRow<UnitColumn> unit, List<Site> sites) {

    public SireneUnit {
        sites = List.copyOf(sites);
    }

    /**
     * An establishment, with what the two companion files say of it.
     *
     * @param within whether it stands in the territory that was asked for
     * @param position where the file of positions puts it, unless by chance in its commune
     * @param successor the number of the establishment that continues it, as the file of successions says
     */
    public record Site(
            StockRow<EstablishmentColumn> row,
            boolean within,
            Optional<GeoPoint> position,
            Optional<String> successor) {}
}
