package fr.ess.application.structure.intake;

import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneQuery;
import fr.ess.domain.territory.Gazetteer;
import fr.ess.domain.territory.Territory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which places written in a register lie in the territory at work, or all of them when none is. A commune that merged lies
 * where its successor does. Not thread-safe.
 */
public final class WrittenPlaces {

    private static final int MOST_REMEMBERED = 100_000;
    private static final int DEPARTEMENT = 2;

    private final Gazetteer gazetteer;
    private final Optional<Set<CommuneCode>> within;
    private final Set<String> departements;
    private final Map<String, Boolean> remembered = new HashMap<>();

    private WrittenPlaces(Gazetteer gazetteer, Optional<Set<CommuneCode>> within) {
        this.gazetteer = gazetteer;
        this.within = within;
        this.departements = within.stream()
                .flatMap(Set::stream)
                .map(commune -> commune.text().substring(0, DEPARTEMENT))
                .map(start -> start.startsWith("2") && Character.isLetter(start.charAt(1)) ? "20" : start)
                .collect(Collectors.toSet());
    }

    /**
     * The places of a territory on a day.
     *
     * @param territory as people name it, or empty for all places
     * @throws EssException TERRITORY_NOT_FOUND; PERIMETER_UNKNOWN when its composition is not stated for that day
     */
    public static WrittenPlaces of(
            Optional<String> territory,
            LocalDate day,
            ConsultTerritories territories,
            OfficialGeographySource geography) {
        Gazetteer gazetteer = geography.gazetteer();
        return new WrittenPlaces(gazetteer, territory.map(name -> communes(territories.resolve(name), day, gazetteer)));
    }

    /** The communes of that day, under their codes of then and of today. */
    private static Set<CommuneCode> communes(Territory territory, LocalDate day, Gazetteer gazetteer) {
        if (!territory.perimeter().isKnownOn(day)) {
            throw new EssException(ErrorCode.PERIMETER_UNKNOWN, "territory", territory.name())
                    .with("date", day)
                    .with("since", territory.perimeter().knownSince());
        }
        Set<CommuneCode> codes = new HashSet<>(territory.perimeter().communesOn(day));
        Set.copyOf(codes).forEach(code -> today(code, gazetteer).ifPresent(codes::add));
        return Set.copyOf(codes);
    }

    private static Optional<CommuneCode> today(CommuneCode code, Gazetteer gazetteer) {
        return gazetteer
                .resolve(CommuneQuery.named("").withCode(code))
                .resolved()
                .map(resolved -> resolved.commune().code());
    }

    /** Whether all places are in. */
    public boolean areAll() {
        return within.isEmpty();
    }

    /** The communes that decide between namesakes; none when all places are in. */
    public Set<CommuneCode> preferred() {
        return within.orElse(Set.of());
    }

    /** Whether a commune lies there. */
    public boolean hold(CommuneCode commune) {
        return within.map(communes -> communes.contains(commune)).orElse(true);
    }

    /**
     * Whether a written place lies there: by its official code where that is one, else by its postal code and name.
     *
     * @param code empty or unreadable where the file does not know it
     */
    public boolean hold(String code, String postcode, String locality) {
        if (within.isEmpty()) {
            return true;
        }
        Optional<CommuneCode> official = CommuneCode.tryParse(code);
        if (official.isPresent() && hold(official.get())) {
            return true;
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        if (official.isPresent()) {
            return remembered.computeIfAbsent(
                    code,
                    written ->
                            today(official.get(), gazetteer).filter(this::hold).isPresent());
        }
        boolean near = postcode.length() < DEPARTEMENT || departements.contains(postcode.substring(0, DEPARTEMENT));
        return near
                && remembered.computeIfAbsent(
                        postcode + " " + locality,
                        written -> resolved(postcode, locality)
                                .filter(commune -> hold(commune.code()))
                                .isPresent());
    }

    private Optional<Commune> resolved(String postcode, String locality) {
        return gazetteer
                .resolve(CommuneQuery.named(locality).withPostcode(postcode).preferring(preferred()))
                .resolved()
                .map(found -> found.commune());
    }
}
