package fr.ess.domain.territory;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Lazy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The official geographical code of France at one vintage: its communes, EPCI, départements and regions, each found by
 * its code. Immutable and thread-safe; indexes are built at their first use. Lists keep the order of the official code.
 */
public final class OfficialGeography {

    private final LocalDate vintage;
    private final List<Region> regions;
    private final List<Departement> departements;
    private final List<Epci> epcis;
    private final List<Commune> communes;
    private final Lazy<Map<CommuneCode, Commune>> byCode;
    private final Lazy<Map<EpciCode, Epci>> epcisByCode;
    private final Lazy<Map<String, Departement>> departementsByCode;
    private final Lazy<Map<EpciCode, List<Commune>>> byEpci;
    private final Lazy<Map<String, List<Commune>>> byDepartement;
    private final Lazy<Map<String, List<Commune>>> byPostcode;

    /**
     * @param vintage the day on which the lists are true, usually a first of January
     * @throws IllegalArgumentException when a code appears twice
     */
    public OfficialGeography(
            LocalDate vintage,
            List<Region> regions,
            List<Departement> departements,
            List<Epci> epcis,
            List<Commune> communes) {
        this.vintage = vintage;
        this.regions = List.copyOf(regions);
        this.departements = List.copyOf(departements);
        this.epcis = List.copyOf(epcis);
        this.communes = List.copyOf(communes);
        this.byCode = new Lazy<>(() -> unique(this.communes, Commune::code));
        this.epcisByCode = new Lazy<>(() -> unique(this.epcis, Epci::code));
        this.departementsByCode = new Lazy<>(() -> unique(this.departements, Departement::code));
        this.byEpci = new Lazy<>(
                () -> grouped(this.communes, c -> c.epci().map(List::of).orElseGet(List::of)));
        this.byDepartement = new Lazy<>(() -> grouped(this.communes, c -> List.of(c.departement())));
        this.byPostcode = new Lazy<>(() -> grouped(this.communes, Commune::postcodes));
    }

    /** The day on which these lists are true. */
    public LocalDate vintage() {
        return vintage;
    }

    public List<Region> regions() {
        return regions;
    }

    public List<Departement> departements() {
        return departements;
    }

    public List<Epci> epcis() {
        return epcis;
    }

    /** Every commune of France, in the order of the codes. */
    public List<Commune> communes() {
        return communes;
    }

    /** The commune that bears this code at the vintage; empty for a code that is no longer in use. */
    public Optional<Commune> find(CommuneCode code) {
        return Optional.ofNullable(byCode.get().get(code));
    }

    /** As {@link #find(CommuneCode)}, but {@link ErrorCode#COMMUNE_UNKNOWN} with the fact {@code commune}. */
    public Commune get(CommuneCode code) {
        return find(code)
                .orElseThrow(() -> new EssException(ErrorCode.COMMUNE_UNKNOWN, "commune", code).with("proposals", "—"));
    }

    public Optional<Epci> find(EpciCode code) {
        return Optional.ofNullable(epcisByCode.get().get(code));
    }

    /** As {@link #find(EpciCode)}, but {@link ErrorCode#EPCI_UNKNOWN} with the fact {@code epci}. */
    public Epci get(EpciCode code) {
        return find(code)
                .orElseThrow(() -> new EssException(ErrorCode.EPCI_UNKNOWN, "epci", code).with("proposals", "—"));
    }

    /** The EPCI of this very name, whatever accents, case and linking words; empty for none or several. */
    public Optional<Epci> findEpciNamed(String written) {
        PlaceName name = PlaceName.of(written);
        List<Epci> same = epcis.stream()
                .filter(epci -> nameOf(epci).joinedCore().equals(name.joinedCore()))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** The EPCI whose number or name looks most like the one written, the nearest first, for a message that proposes. */
    public List<Epci> nearestEpcis(String written, int limit) {
        PlaceName name = PlaceName.of(written);
        int bound = Math.max(2, name.joinedCore().length() / 4);
        Map<Epci, Integer> distances = new LinkedHashMap<>();
        for (Epci epci : epcis) {
            int distance = EditDistance.within(2, name.joined(), epci.code().text());
            if (distance > 2) {
                distance = name.errorsTo(nameOf(epci), bound);
            }
            if (distance <= bound || nameOf(epci).core().containsAll(name.core())) {
                distances.put(epci, distance);
            }
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The name without the abbreviated legal kind that some begin with (CC, CA, CU). */
    private static PlaceName nameOf(Epci epci) {
        String kind = epci.type().name() + " ";
        return PlaceName.of(epci.name().startsWith(kind) ? epci.name().substring(kind.length()) : epci.name());
    }

    public Optional<Departement> findDepartement(String code) {
        return Optional.ofNullable(departementsByCode.get().get(code));
    }

    /** The communes of an EPCI; empty when it is unknown. */
    public List<Commune> communesOf(EpciCode epci) {
        return byEpci.get().getOrDefault(epci, List.of());
    }

    /** The communes of a département, by its code; empty when it is unknown. */
    public List<Commune> communesOfDepartement(String departement) {
        return byDepartement.get().getOrDefault(departement, List.of());
    }

    /** The communes that share a postal code; empty for the codes of large mail users (CEDEX). */
    public List<Commune> communesAtPostcode(String postcode) {
        return byPostcode.get().getOrDefault(postcode, List.of());
    }

    private static <K, V> Map<K, V> unique(List<V> values, Function<V, K> key) {
        Map<K, V> index = new HashMap<>(values.size() * 2);
        for (V value : values) {
            if (index.put(key.apply(value), value) != null) {
                throw new IllegalArgumentException("twice in the official code: " + key.apply(value));
            }
        }
        return index;
    }

    private static <K, V> Map<K, List<V>> grouped(List<V> values, Function<V, List<K>> keys) {
        Map<K, List<V>> groups = new LinkedHashMap<>();
        for (V value : values) {
            for (K key : keys.apply(value)) {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
            }
        }
        groups.replaceAll((key, group) -> Collections.unmodifiableList(group));
        return groups;
    }
}
