package fr.ess.domain.territory;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Lazy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds the commune that people mean by what they write: official names in any spelling, codes, CEDEX, arrondissements,
 * shortened words, former names and merged communes, a typing error or two. It answers with a commune of today, says how
 * sure it is and why, and never chooses between namesakes on its own.
 *
 * <p>Shortened words and typing errors are looked for only inside a département (given, or told by the postal code) or
 * inside the preferred perimeter: over the whole of France they would prove anything. Immutable and thread-safe; the
 * indexes are built at the first question.
 */
public final class Gazetteer {

    private final OfficialGeography geography;
    private final CommuneHistory history;
    private final Lazy<NameIndex> index;

    public Gazetteer(OfficialGeography geography, CommuneHistory history) {
        this.geography = geography;
        this.history = history;
        this.index = new Lazy<>(() -> new NameIndex(names()));
    }

    /** The commune meant. A blank name without code and postal code is unresolved. */
    public CommuneResolution resolve(CommuneQuery query) {
        WrittenPlace written = WrittenPlace.of(query.name());
        Question question = new Question(query, written, Scope.of(query, written));
        Optional<Commune> byCode = query.code().flatMap(this::today);
        if (byCode.isPresent()) {
            return followingCode(query.code().orElseThrow(), byCode.get(), question);
        }
        return written.name().isBlank() ? byPostcode(question) : byName(question);
    }

    /**
     * The communes whose names look most like the one written, for a message that proposes; the whole of France is
     * searched unless a département is given. At most {@code limit}, the nearest first; empty when none is near.
     */
    public List<Commune> nearest(CommuneQuery query, int limit) {
        WrittenPlace written = WrittenPlace.of(query.name());
        Scope scope = Scope.of(query, written);
        Collection<BorneName> names =
                scope.isEverywhere() ? index.get().all() : index.get().inDepartements(scope.departements());
        int bound = Math.max(2, written.name().joinedCore().length() / 3);
        Map<Commune, Integer> distances = new LinkedHashMap<>();
        for (BorneName borne : names) {
            int distance =
                    written.name().shortens(borne.name()) ? 0 : written.name().errorsTo(borne.name(), bound);
            if (distance <= bound) {
                distances.merge(borne.today(), distance, Math::min);
            }
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.<Commune, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().code()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Question(CommuneQuery query, WrittenPlace written, Scope scope) {}

    private CommuneResolution followingCode(CommuneCode code, Commune commune, Question question) {
        Set<ResolutionStep> steps = EnumSet.of(ResolutionStep.CODE);
        if (!commune.code().equals(code)) {
            steps.add(
                    Arrondissements.communeOf(code).isPresent()
                            ? ResolutionStep.ARRONDISSEMENT
                            : ResolutionStep.FORMER_NAME);
        }
        PlaceName name = question.written().name();
        boolean agrees = name.isBlank()
                || index.get().ofCommune(commune.code()).stream()
                        .map(BorneName::name)
                        .anyMatch(borne -> borne.joinedCore().equals(name.joinedCore()) || name.shortens(borne));
        if (!agrees) {
            steps.add(ResolutionStep.NAME_DISAGREES);
        }
        String matched = history.nameOn(code, geography.vintage()).orElse(commune.name());
        return new CommuneResolution.Resolved(
                commune, steps, commune.code().equals(code) ? commune.name() : matched, code);
    }

    private CommuneResolution byPostcode(Question question) {
        List<Commune> communes =
                question.scope().postcode().map(geography::communesAtPostcode).orElse(List.of());
        if (communes.isEmpty()) {
            return new CommuneResolution.Unresolved(List.of());
        }
        Set<ResolutionStep> steps = EnumSet.of(ResolutionStep.POSTCODE);
        if (communes.size() > 1) {
            List<Commune> preferred = communes.stream()
                    .filter(commune -> question.query().preferred().contains(commune.code()))
                    .toList();
            if (preferred.size() != 1) {
                return new CommuneResolution.Ambiguous(communes);
            }
            communes = preferred;
            steps.add(ResolutionStep.PREFERRED_PERIMETER);
        }
        Commune only = communes.get(0);
        return new CommuneResolution.Resolved(only, steps, only.name(), only.code());
    }

    private CommuneResolution byName(Question question) {
        NameIndex names = index.get();
        PlaceName name = question.written().name();
        List<BorneName> same = names.joined(name.joined());
        List<BorneName> sameCore = names.joinedCore(name.joinedCore());
        return choose(question.scope().filter(same), question, ResolutionStep.NAME)
                .or(() -> choose(question.scope().filter(sameCore), question, ResolutionStep.LINKING_WORDS))
                .or(() -> byLikeness(question))
                .orElseGet(() -> new CommuneResolution.Unresolved(communes(same.isEmpty() ? sameCore : same)));
    }

    /** Shortened words, typing errors and words too many, in the place searched only. */
    private Optional<CommuneResolution> byLikeness(Question question) {
        Collection<BorneName> searched = searched(question);
        PlaceName name = question.written().name();
        List<BorneName> shortened = matching(searched, borne -> name.shortens(borne.name()));
        List<BorneName> asManyWords = matching(
                shortened, borne -> borne.name().core().size() == name.core().size());
        return choose(asManyWords.isEmpty() ? shortened : asManyWords, question, ResolutionStep.SHORTENED_WORDS)
                .or(() -> choose(fewestErrors(searched, name), question, ResolutionStep.TYPING_ERROR))
                .or(() -> choose(longestStart(searched, name), question, ResolutionStep.WORDS_TOO_MANY));
    }

    private Collection<BorneName> searched(Question question) {
        if (!question.scope().isEverywhere()) {
            return index.get().inDepartements(question.scope().departements());
        }
        return question.query().preferred().stream()
                .flatMap(code -> index.get().ofCommune(code).stream())
                .toList();
    }

    private static List<BorneName> fewestErrors(Collection<BorneName> searched, PlaceName name) {
        int limit = name.errorsAllowed();
        List<BorneName> nearest = new ArrayList<>();
        for (BorneName borne : searched) {
            int errors = name.errorsTo(borne.name(), limit);
            if (errors < limit) {
                nearest.clear();
                limit = errors;
            }
            if (errors <= limit && errors > 0) {
                nearest.add(borne);
            }
        }
        return nearest;
    }

    private static List<BorneName> longestStart(Collection<BorneName> searched, PlaceName name) {
        List<BorneName> starts = matching(searched, borne -> name.startsWith(borne.name()));
        int longest = starts.stream()
                .mapToInt(borne -> borne.name().core().size())
                .max()
                .orElse(0);
        return matching(starts, borne -> borne.name().core().size() == longest);
    }

    private static List<BorneName> matching(Collection<BorneName> names, Predicate<BorneName> condition) {
        return names.stream().filter(condition).toList();
    }

    /** The one commune among the names found, or the several; empty when no name was found. */
    private Optional<CommuneResolution> choose(List<BorneName> found, Question question, ResolutionStep step) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<BorneName> best = inForceFirst(question.scope().atPostcodeFirst(found), question.query());
        List<Commune> communes = communes(best);
        if (communes.size() == 1) {
            return Optional.of(reached(best.get(0), question, EnumSet.of(step)));
        }
        List<BorneName> preferred = matching(
                best,
                borne -> question.query().preferred().contains(borne.today().code()));
        if (communes(preferred).size() == 1) {
            return Optional.of(
                    reached(preferred.get(0), question, EnumSet.of(step, ResolutionStep.PREFERRED_PERIMETER)));
        }
        return Optional.of(new CommuneResolution.Ambiguous(communes));
    }

    private static CommuneResolution reached(BorneName borne, Question question, EnumSet<ResolutionStep> steps) {
        if (steps.contains(ResolutionStep.NAME)
                && !borne.name().folded().equals(question.written().name().folded())) {
            steps.remove(ResolutionStep.NAME);
            steps.add(ResolutionStep.LINKING_WORDS);
        }
        if (question.written().hasDeliveryMention()) {
            steps.add(ResolutionStep.DELIVERY_MENTION);
        }
        if (!borne.official()) {
            steps.add(ResolutionStep.FORMER_NAME);
        }
        return new CommuneResolution.Resolved(borne.today(), steps, borne.written(), borne.bearer());
    }

    /** The names of communes on the day asked; else the official names of today; else any. */
    private static List<BorneName> inForceFirst(List<BorneName> found, CommuneQuery query) {
        if (found.size() == 1) {
            return found;
        }
        List<BorneName> then = query.asOf()
                .map(day -> matching(found, borne -> borne.namesACommuneOn(day)))
                .orElse(List.of());
        if (!then.isEmpty()) {
            return officialFirst(then);
        }
        List<BorneName> today = matching(found, BorneName::official);
        return today.isEmpty() ? found : today;
    }

    private static List<BorneName> officialFirst(List<BorneName> names) {
        return names.stream()
                .sorted(Comparator.comparing(borne -> !borne.official()))
                .toList();
    }

    private static List<Commune> communes(List<BorneName> names) {
        if (names.size() == 1) {
            return List.of(names.get(0).today());
        }
        Map<CommuneCode, Commune> communes = new TreeMap<>();
        names.forEach(borne -> communes.put(borne.today().code(), borne.today()));
        return List.copyOf(communes.values());
    }

    private Optional<Commune> today(CommuneCode code) {
        return geography
                .find(code)
                .or(() -> Arrondissements.communeOf(code).flatMap(geography::find))
                .or(() -> history.communeOn(code, geography.vintage()).flatMap(geography::find));
    }

    private List<BorneName> names() {
        List<BorneName> names = new ArrayList<>(geography.communes().size() + 1000);
        for (Commune commune : geography.communes()) {
            names.add(new BorneName(
                    PlaceName.of(commune.name()),
                    commune.name(),
                    commune.code(),
                    commune,
                    officialSince(commune),
                    CommuneState.Standing.COMMUNE,
                    true));
        }
        for (CommuneState state : history.states()) {
            today(state.code())
                    .filter(commune -> !isOfficial(state, commune))
                    .ifPresent(commune -> names.add(former(state, commune)));
        }
        return names;
    }

    private static BorneName former(CommuneState state, Commune commune) {
        return new BorneName(
                PlaceName.of(state.name()), state.name(), state.code(), commune, state.days(), state.standing(), false);
    }

    private DateRange officialSince(Commune commune) {
        return history.statesOf(commune.code()).stream()
                .filter(state -> isOfficial(state, commune))
                .map(CommuneState::days)
                .findFirst()
                .orElse(DateRange.ALWAYS);
    }

    private boolean isOfficial(CommuneState state, Commune commune) {
        return state.code().equals(commune.code())
                && state.standing() == CommuneState.Standing.COMMUNE
                && state.days().contains(geography.vintage());
    }
}
