package fr.ess.application.structure.sirene;

import java.util.List;

/** A legal unit with all its establishments, as SIRENE states them. */
public record SireneUnit(StockRow<UnitColumn> unit, List<Site> sites) {

    public SireneUnit {
        sites = List.copyOf(sites);
    }

    /**
     * An establishment, with what the two companion files say of it.
     *
     * @param within whether it stands in the territory that was asked for
     */
    public record Site(StockRow<EstablishmentColumn> row, boolean within) {}
}
