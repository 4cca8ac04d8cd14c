package fr.ess.application.territory;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneHistory;
import fr.ess.domain.territory.CommuneOutline;
import fr.ess.domain.territory.CommuneState;
import fr.ess.domain.territory.CommuneState.Standing;
import fr.ess.domain.territory.Departement;
import fr.ess.domain.territory.Epci;
import fr.ess.domain.territory.EpciCode;
import fr.ess.domain.territory.EpciType;
import fr.ess.domain.territory.Gazetteer;
import fr.ess.domain.territory.OfficialGeography;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.domain.territory.PopulationFigure.Precision;
import fr.ess.domain.territory.PopulationSeries;
import fr.ess.domain.territory.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A few real communes around Rennes, for tests: two intercommunalités, a merger of 2019, a namesake elsewhere. */
public final class SmallGeography implements OfficialGeographySource {

    public static final LocalDate VINTAGE = LocalDate.of(2026, 1, 1);
    public static final LocalDate MERGER = LocalDate.of(2019, 1, 1);
    public static final EpciCode RENNES_METROPOLE = new EpciCode("243500139");
    public static final EpciCode CHATEAUGIRON = new EpciCode("243500659");
    public static final CommuneCode RENNES = new CommuneCode("35238");
    public static final CommuneCode BRUZ = new CommuneCode("35047");
    public static final CommuneCode PIRE_CHANCE = new CommuneCode("35220");
    public static final CommuneCode CHANCE = new CommuneCode("35053");

    private final OfficialGeography geography = new OfficialGeography(
            VINTAGE,
            List.of(new Region("53", "Bretagne"), new Region("52", "Pays de la Loire")),
            List.of(new Departement("35", "Ille-et-Vilaine", "53"), new Departement("53", "Mayenne", "52")),
            List.of(
                    new Epci(RENNES_METROPOLE, "Rennes Métropole", EpciType.METRO, List.of("35")),
                    new Epci(CHATEAUGIRON, "CC Pays de Châteaugiron Communauté", EpciType.CC, List.of("35"))),
            List.of(
                    commune(BRUZ, "Bruz", "35170", 19_000, RENNES_METROPOLE),
                    commune(PIRE_CHANCE, "Piré-Chancé", "35150", 3_177, CHATEAUGIRON),
                    commune(RENNES, "Rennes", "35000", 230_890, RENNES_METROPOLE),
                    commune(new CommuneCode("35262"), "Sainte-Colombe", "35134", 300, CHATEAUGIRON),
                    commune(new CommuneCode("53202"), "Sainte-Colombe", "53200", 200, CHATEAUGIRON)));
    private final CommuneHistory history = new CommuneHistory(
            List.of(
                    state(RENNES, "Rennes", DateRange.ALWAYS, Optional.empty()),
                    state(BRUZ, "Bruz", DateRange.ALWAYS, Optional.empty()),
                    state(CHANCE, "Chancé", DateRange.until(MERGER.minusDays(1)), Optional.empty()),
                    state(CHANCE, "Chancé", DateRange.from(MERGER), Optional.of(PIRE_CHANCE)),
                    state(PIRE_CHANCE, "Piré-sur-Seiche", DateRange.until(MERGER.minusDays(1)), Optional.empty()),
                    state(PIRE_CHANCE, "Piré-Chancé", DateRange.from(MERGER), Optional.empty())),
            DateRange.until(LocalDate.of(1900, 1, 1)));
    private final Gazetteer gazetteer = new Gazetteer(geography, history);

    @Override
    public OfficialGeography geography() {
        return geography;
    }

    @Override
    public CommuneHistory history() {
        return history;
    }

    @Override
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    @Override
    public List<CommuneOutline> outlines(Set<CommuneCode> communes) {
        return List.of();
    }

    @Override
    public List<PopulationSeries> populations() {
        return List.of(
                new PopulationSeries("INSEE", VINTAGE, Map.of(RENNES, 230_890, BRUZ, 19_000, PIRE_CHANCE, 3_177)),
                new PopulationSeries("DGCL", VINTAGE, Map.of(RENNES, 230_000)));
    }

    @Override
    public List<ShippedTerritory> shippedTerritories() {
        return List.of(new ShippedTerritory(
                "Pays de Rennes",
                List.of(RENNES_METROPOLE),
                VINTAGE,
                List.of(new PopulationFigure("Pays de Rennes", 450_000, VINTAGE, "RTES", Precision.ROUNDED))));
    }

    private static Commune commune(CommuneCode code, String name, String postcode, int inhabitants, EpciCode epci) {
        return new Commune(
                code,
                name,
                code.departement(),
                "53",
                List.of(postcode),
                OptionalInt.of(inhabitants),
                Optional.of(epci));
    }

    private static CommuneState state(CommuneCode code, String name, DateRange days, Optional<CommuneCode> into) {
        return new CommuneState(code, name, into.isPresent() ? Standing.DELEGATED : Standing.COMMUNE, days, into);
    }
}
