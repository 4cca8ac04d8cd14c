package fr.ess.domain.territory;

import fr.ess.domain.shared.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dated history of the communes of some départements: renamings, mergers, separations. It answers for any day what a
 * code was called and which commune it belonged to. Immutable and thread-safe.
 *
 * <p>Where sources only tell that a change happened between two days, it is counted from the later one, and
 * {@link #isExactOn} answers false in between.
 */
public final class CommuneHistory {

    private static final Comparator<CommuneState> COMMUNES_FIRST = Comparator.comparing(CommuneState::standing)
            .thenComparing(state -> state.days().first());

    private final Map<CommuneCode, List<CommuneState>> byCode;
    private final Set<String> departements;
    private final DateRange uncertain;

    /**
     * @param states every state of every code, in any order
     * @param uncertain the days in which changes happened whose exact day the sources do not tell
     */
    public CommuneHistory(List<CommuneState> states, DateRange uncertain) {
        Map<CommuneCode, List<CommuneState>> index = new HashMap<>();
        Set<String> covered = new TreeSet<>();
        for (CommuneState state : states) {
            index.computeIfAbsent(state.code(), code -> new ArrayList<>(2)).add(state);
            covered.add(state.code().departement());
        }
        index.values().forEach(ofOneCode -> ofOneCode.sort(COMMUNES_FIRST));
        index.replaceAll((code, ofOneCode) -> List.copyOf(ofOneCode));
        this.byCode = index;
        this.departements = Set.copyOf(covered);
        this.uncertain = uncertain;
    }

    /** The codes of the départements whose history is known. */
    public Set<String> departements() {
        return departements;
    }

    /** Whether the answers about that day are exact; false while undated changes may or may not have happened yet. */
    public boolean isExactOn(LocalDate day) {
        return !uncertain.contains(day);
    }

    /** Every state a code went through, communes of full standing first, then by date; empty when it is not covered. */
    public List<CommuneState> statesOf(CommuneCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** Every state of every code, in the order of the codes. */
    public List<CommuneState> states() {
        return byCode.keySet().stream()
                .sorted()
                .flatMap(code -> statesOf(code).stream())
                .toList();
    }

    /**
     * The name a code bore on a day: that of the commune, else of the delegated, associated or absorbed one; empty when
     * the code did not exist yet or is not covered.
     */
    public Optional<String> nameOn(CommuneCode code, LocalDate day) {
        return stateOn(code, day).map(CommuneState::name);
    }

    /**
     * The commune of full standing that a code belonged to on a day: itself, or the one it had joined, directly or
     * through later mergers. Separations are followed too. Empty when the code did not exist yet or is not covered.
     */
    public Optional<CommuneCode> communeOn(CommuneCode code, LocalDate day) {
        Set<CommuneCode> seen = new HashSet<>();
        CommuneCode current = code;
        while (seen.add(current)) {
            Optional<CommuneState> state = stateOn(current, day);
            if (state.isEmpty()) {
                return Optional.empty();
            }
            if (state.get().standing() == CommuneState.Standing.COMMUNE) {
                return Optional.of(current);
            }
            current = state.get().attachedTo().orElseThrow();
        }
        throw new IllegalArgumentException("communes attached in a circle: " + seen);
    }

    /** The communes of full standing of a département on a day, by code; empty when it is not covered. */
    public List<CommuneState> communesOf(String departement, LocalDate day) {
        return states().stream()
                .filter(state -> state.standing() == CommuneState.Standing.COMMUNE)
                .filter(state -> state.code().departement().equals(departement))
                .filter(state -> state.days().contains(day))
                .toList();
    }

    /** What is left, on a day, of the communes that joined this one: delegated, associated and absorbed communes. */
    public List<CommuneState> partsOf(CommuneCode commune, LocalDate day) {
        return states().stream()
                .filter(state -> state.standing() != CommuneState.Standing.COMMUNE)
                .filter(state -> state.days().contains(day))
                .filter(state ->
                        communeOn(state.attachedTo().orElseThrow(), day).equals(Optional.of(commune)))
                .toList();
    }

    private Optional<CommuneState> stateOn(CommuneCode code, LocalDate day) {
        return statesOf(code).stream()
                .filter(state -> state.days().contains(day))
                .findFirst();
    }
}
