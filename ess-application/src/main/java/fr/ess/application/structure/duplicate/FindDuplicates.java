package fr.ess.application.structure.duplicate;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.StructureView;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.duplicate.DuplicateProfile;
import fr.ess.domain.structure.duplicate.DuplicateScorer;
import fr.ess.domain.structure.duplicate.DuplicateSearch;
import fr.ess.domain.structure.duplicate.DuplicateSearch.Found;
import fr.ess.domain.structure.duplicate.DuplicateSearch.Question;
import fr.ess.domain.structure.duplicate.ScoredPair;
import fr.ess.domain.territory.CommuneCode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the pairs of structures that look like one, for the mission only. Records are streamed; what is held of each
 * structure is a {@link DuplicateProfile}.
 */
public final class FindDuplicates {

    /** The most pairs of one answer. */
    public static final int MOST_PAIRS = 10_000;

    private final UnitOfWork unitOfWork;
    private final StructureRepository structures;
    private final ShowStructure show;
    private final DistinctPairs distinct;
    private final DuplicateSearch search = new DuplicateSearch(new DuplicateScorer(new JaroWinklerWords()));

    @Inject
    FindDuplicates(UnitOfWork unitOfWork, StructureRepository structures, ShowStructure show, DistinctPairs distinct) {
        this.unitOfWork = unitOfWork;
        this.structures = structures;
        this.show = show;
        this.distinct = distinct;
    }

    /**
     * The best pairs, less those declared distinct, in the order of {@link ScoredPair#BEST_FIRST}.
     *
     * @throws EssException STRUCTURE_NOT_FOUND when nothing bears the reference
     */
    public Duplicates find(DuplicatesQuery query) {
        return unitOfWork.read(() -> {
            Set<StructureId> about = query.references().stream()
                    .flatMap(reference -> meant(reference).stream())
                    .collect(Collectors.toSet());
            Question question = new Question(about, distinct.list(), query.minScore(), query.limit());
            Found found = search.search(profiles(any -> true), question);
            return new Duplicates(shown(found.best(), Map.of()), found.total(), found.compared());
        });
    }

    /**
     * The structures most like some that an import adds, in the communes where these are or in none that is known. Called
     * inside a unit of work.
     *
     * @param newcomers saved already, or only about to be
     */
    public Duplicates findLike(Collection<Structure> newcomers, int minScore, int limit) {
        Map<StructureId, Structure> added = new HashMap<>();
        newcomers.forEach(structure -> added.put(structure.id(), structure));
        Set<CommuneCode> communes = added.values().stream()
                .flatMap(structure -> communes(structure).stream())
                .collect(Collectors.toSet());
        List<DuplicateProfile> profiles =
                profiles(structure -> !added.containsKey(structure.id()) && isInOneOf(communes, communes(structure)));
        added.values().forEach(structure -> profiles.add(DuplicateProfile.of(structure)));
        Found found = search.search(profiles, new Question(added.keySet(), distinct.list(), minScore, limit));
        return new Duplicates(shown(found.best(), added), found.total(), found.compared());
    }

    private static boolean isInOneOf(Set<CommuneCode> communes, Set<CommuneCode> known) {
        return known.isEmpty() || !Collections.disjoint(known, communes);
    }

    private static Set<CommuneCode> communes(Structure structure) {
        return structure.profile().establishments().stream()
                .flatMap(place -> place.value().address().commune().stream())
                .collect(Collectors.toSet());
    }

    /** Several where a number is shared, which is what duplicates do. */
    private Set<StructureId> meant(String reference) {
        List<StructureView> meant = show.lookUp(reference, Audience.MISSION);
        if (meant.isEmpty()) {
            throw new EssException(ErrorCode.STRUCTURE_NOT_FOUND, "reference", reference);
        }
        return meant.stream().map(StructureView::id).collect(Collectors.toSet());
    }

    private List<DuplicateProfile> profiles(Predicate<Structure> compared) {
        Gathering gathering = new Gathering(compared);
        structures.forEachRecord(gathering::take);
        return gathering.all();
    }

    private List<FoundPair> shown(List<ScoredPair> pairs, Map<StructureId, Structure> added) {
        Set<StructureId> ids = pairs.stream()
                .flatMap(
                        scored -> Stream.of(scored.pair().first(), scored.pair().second()))
                .collect(Collectors.toSet());
        Map<StructureId, Side> sides = new HashMap<>();
        Stream.concat(structures.list(ids).stream(), added.values().stream().filter(one -> ids.contains(one.id())))
                .forEach(structure -> sides.put(structure.id(), Side.of(structure)));
        return pairs.stream()
                .flatMap(scored -> Optional.ofNullable(sides.get(scored.pair().first()))
                        .flatMap(first -> Optional.ofNullable(
                                        sides.get(scored.pair().second()))
                                .map(second -> new FoundPair(scored, first, second)))
                        .stream())
                .toList();
    }

    /**
     * What is looked for.
     *
     * @param references ids or numbers, to see only the pairs of what bears any of them; none for the whole directory
     * @param minScore from 0 to 100
     * @param limit from 1 to {@link #MOST_PAIRS}
     */
    public record DuplicatesQuery(List<String> references, int minScore, int limit) {

        public DuplicatesQuery {
            references = List.copyOf(references);
            if (minScore < 0 || minScore > ScoredPair.HIGHEST) {
                throw new EssException(ErrorCode.INVALID_FILTER, "filter", "min-score").with("value", minScore);
            }
            if (limit < 1 || limit > MOST_PAIRS) {
                throw new EssException(ErrorCode.INVALID_FILTER, "filter", "limit").with("value", limit);
            }
        }
    }

    /**
     * The answer.
     *
     * @param pairs the best ones
     * @param total how many there are in all, at or above the score
     * @param compared how many pairs were scored to know
     */
    public record Duplicates(List<FoundPair> pairs, long total, long compared) {

        public Duplicates {
            pairs = List.copyOf(pairs);
        }
    }

    /** A pair, its score and its reasons, with what people recognise its two structures by. */
    public record FoundPair(ScoredPair scored, Side first, Side second) {}

    /** One of a pair: its name and the address of its seat on one line, empty when unknown. */
    public record Side(StructureId id, String name, String address) {

        static Side of(Structure structure) {
            return new Side(
                    structure.id(),
                    structure.profile().name(),
                    structure
                            .profile()
                            .seat()
                            .map(seat -> seat.address().oneLine())
                            .orElse(""));
        }
    }

    /** Records come by structure: each is reduced as soon as its last record came. */
    private static final class Gathering {

        private final List<DuplicateProfile> profiles = new ArrayList<>();
        private final List<SourceRecord> records = new ArrayList<>();
        private final Predicate<Structure> compared;
        private Optional<StructureId> current = Optional.empty();

        Gathering(Predicate<Structure> compared) {
            this.compared = compared;
        }

        void take(StructureId id, SourceRecord record) {
            if (!current.equals(Optional.of(id))) {
                reduce();
                current = Optional.of(id);
            }
            records.add(record);
        }

        private void reduce() {
            current.map(id -> new Structure(id, 0, records))
                    .filter(compared)
                    .map(DuplicateProfile::of)
                    .ifPresent(profiles::add);
            records.clear();
        }

        List<DuplicateProfile> all() {
            reduce();
            current = Optional.empty();
            return profiles;
        }
    }
}
