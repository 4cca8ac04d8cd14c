package fr.ess.application.stakeholder;

import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.application.territory.WrittenPerimeter;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Collectivity.Level;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Departement;
import fr.ess.domain.territory.Epci;
import fr.ess.domain.territory.EpciCode;
import fr.ess.domain.territory.OfficialGeography;
import fr.ess.domain.territory.Region;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads and names collectivities, with the official geography. */
public final class Collectivities {

    private final OfficialGeographySource source;
    private final WrittenPerimeter places;
    private final Map<String, Function<String, Collectivity>> levels = new TreeMap<>();

    @Inject
    public Collectivities(OfficialGeographySource source, WrittenPerimeter places) {
        this.source = source;
        this.places = places;
        levels.put(
                "commune",
                written -> Collectivity.commune(places.commune(written).code()));
        levels.put("epci", written -> epci(places.epci(written)));
        levels.put("departement", written -> departement(written).orElseThrow(() -> unknown(written)));
        levels.put("region", written -> region(written).orElseThrow(() -> unknown(written)));
    }

    /**
     * The collectivity that somebody writes: the number or the name of an intercommunalité, the name of a region, the
     * code or the name of a commune. A word before a colon ({@code commune:}, {@code epci:}, {@code departement:},
     * {@code region:}) says which is meant.
     *
     * @throws EssException COLLECTIVITY_UNKNOWN, or as {@link WrittenPerimeter} does
     */
    public Collectivity read(String written) {
        int colon = written.indexOf(':');
        String level = colon < 0 ? "" : FoldedText.fold(written.substring(0, colon));
        if (levels.containsKey(level)) {
            return levels.get(level).apply(written.substring(colon + 1).strip());
        }
        OfficialGeography geography = source.geography();
        return EpciCode.tryParse(written)
                .flatMap(geography::find)
                .or(() -> geography.findEpciNamed(written))
                .map(Collectivities::epci)
                .or(() -> region(written))
                .orElseGet(() -> Collectivity.commune(places.commune(written).code()));
    }

    /** Whether a word before a colon says which level is meant. */
    public boolean namesLevel(String written) {
        return levels.containsKey(FoldedText.fold(written.substring(0, Math.max(0, written.indexOf(':')))));
    }

    /** Its name today; its code when the official geography knows none. */
    public String name(Collectivity collectivity) {
        String code = collectivity.code();
        OfficialGeography geography = source.geography();
        Optional<String> name = switch (collectivity.level()) {
            case COMMUNE -> CommuneCode.tryParse(code).flatMap(geography::find).map(Commune::name);
            case EPCI -> EpciCode.tryParse(code).flatMap(geography::find).map(Epci::name);
            case DEPARTEMENT -> geography.findDepartement(code).map(Departement::name);
            case REGION ->
                geography.regions().stream()
                        .filter(region -> region.code().equals(code))
                        .map(Region::name)
                        .findFirst();
        };
        return name.orElse(code);
    }

    private static Collectivity epci(Epci epci) {
        return new Collectivity(Level.EPCI, epci.code().text());
    }

    private Optional<Collectivity> departement(String written) {
        return source.geography().departements().stream()
                .filter(one -> one.code().equals(written.toUpperCase(Locale.ROOT)) || same(one.name(), written))
                .map(one -> new Collectivity(Level.DEPARTEMENT, one.code()))
                .findFirst();
    }

    private Optional<Collectivity> region(String written) {
        return source.geography().regions().stream()
                .filter(one -> one.code().equals(written) || same(one.name(), written))
                .map(one -> new Collectivity(Level.REGION, one.code()))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return FoldedText.fold(one).equals(FoldedText.fold(other));
    }

    private static EssException unknown(String written) {
        return new EssException(ErrorCode.COLLECTIVITY_UNKNOWN, "collectivity", written);
    }
}
