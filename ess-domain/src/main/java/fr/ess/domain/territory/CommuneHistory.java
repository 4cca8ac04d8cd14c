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
    private final List<CommuneState> states;
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
        this.states = index.keySet().stream()
                .sorted()
                .flatMap(code -> statesOf(code).stream())
                .toList();
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
        return states;
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

    /**
     * What made a commune what it is on a day, in order of time: the communes that joined it, its changes of name, its
     * own separation from another. Empty when nothing did, or when it is not covered.
     */
    public List<CommuneEvent> eventsOf(CommuneCode commune, LocalDate day) {
        List<CommuneEvent> events = new ArrayList<>();
        for (CommuneState state : statesOf(commune)) {
            if (state.standing() == CommuneState.Standing.COMMUNE
                    && !state.days().first().isAfter(day)) {
                beginning(state).ifPresent(events::add);
            }
        }
        Set<CommuneCode> joined = new TreeSet<>();
        for (CommuneState part : partsOf(commune, day)) {
            if (!part.code().equals(commune) && joined.add(part.code())) {
                events.add(joining(part, commune, day));
            }
        }
        events.sort(Comparator.comparing(CommuneEvent::day).thenComparing(CommuneEvent::code));
        return events;
    }

    /** Why this state of a commune began: a new name, or a separation; empty when neither is known. */
    private Optional<CommuneEvent> beginning(CommuneState state) {
        return state.days()
                .start()
                .flatMap(first -> stateOn(state.code(), first.minusDays(1))
                        .filter(before -> !before.name().equals(state.name())
                                || before.standing() != CommuneState.Standing.COMMUNE)
                        .map(before -> event(
                                before.standing() == CommuneState.Standing.COMMUNE
                                        ? CommuneEvent.Kind.RENAMED
                                        : CommuneEvent.Kind.SEPARATED,
                                before,
                                state.code(),
                                first)));
    }

    /** When the commune that this part was ceased to be one: the last time before that day. */
    private CommuneEvent joining(CommuneState part, CommuneCode commune, LocalDate day) {
        LocalDate joined = statesOf(part.code()).stream()
                .filter(state -> state.standing() == CommuneState.Standing.COMMUNE)
                .map(state -> state.days().last())
                .filter(last -> last.isBefore(day))
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(1))
                .orElse(part.days().first());
        return event(CommuneEvent.Kind.JOINED, part, commune, joined);
    }

    private CommuneEvent event(CommuneEvent.Kind kind, CommuneState before, CommuneCode commune, LocalDate day) {
        boolean exact = isExactOn(day.minusDays(1));
        return new CommuneEvent(kind, before.code(), before.name(), commune, day, exact);
    }

    private Optional<CommuneState> stateOn(CommuneCode code, LocalDate day) {
        return statesOf(code).stream()
                .filter(state -> state.days().contains(day))
                .findFirst();
    }
}
