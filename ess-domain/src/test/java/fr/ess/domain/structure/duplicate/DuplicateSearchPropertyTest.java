package fr.ess.domain.structure.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.FrenchPhone;
import fr.ess.domain.structure.StructureFixtures;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.duplicate.DuplicateSearch.Found;
import fr.ess.domain.structure.duplicate.DuplicateSearch.Question;
import fr.ess.domain.territory.CommuneCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search against the comparison of everything with everything, and what it costs at worst. */
class DuplicateSearchPropertyTest {

    private static final List<String> WORDS = List.of(
            "Association",
            "Comité",
            "Fêtes",
            "Hortillons",
            "Optima",
            "Breil",
            "CIDFF",
            "Théâtre",
            "Parcheminerie",
            "Jardins",
            "Amis",
            "Musée",
            "Danse",
            "Gallo",
            "Tango",
            "12",
            "MJC",
            "Bréquigny",
            "Scarabée",
            "Envie");
    private static final List<String> SIRENS = List.of("243500139", "338365059", "800329849", "380475558");
    private static final List<String> SITES =
            List.of("https://optima.org", "https://www.envie.org", "https://facebook.com/breil");
    private static final FrenchPhone SWITCHBOARD = new FrenchPhone("02 99 12 34 56");
    private static final List<FrenchPhone> PHONES = List.of(SWITCHBOARD, new FrenchPhone("06 12 34 56 78"));
    private static final List<CommuneCode> COMMUNES =
            List.of(new CommuneCode("35238"), new CommuneCode("35047"), new CommuneCode("29019"));

    private final long seed = Long.getLong("ess.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final DuplicateScorer scorer = new DuplicateScorer(WordSimilarity.EXACT);
    private final DuplicateSearch search = new DuplicateSearch(scorer);

    private static Question above(int score) {
        return new Question(Set.of(), Set.of(), score, 100_000);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private DuplicateProfile profile(int id) {
        StructureFixtures structure = StructureFixtures.aStructure()
                .withId(id)
                .named(String.join(
                        " ",
                        IntStream.rangeClosed(0, random.nextInt(4))
                                .mapToObj(i -> one(WORDS))
                                .toList()));
        if (random.nextInt(3) == 0) {
            structure = structure.withSiren(one(SIRENS));
        }
        if (random.nextInt(4) == 0) {
            structure = structure.withRna("W35300000" + random.nextInt(5));
        }
        if (random.nextInt(4) == 0) {
            structure = structure.with(Fields.WEBSITE, one(SITES));
        }
        if (random.nextInt(4) == 0) {
            structure = structure.with(Fields.PHONE, one(PHONES));
        }
        String street = random.nextBoolean() ? "" : (1 + random.nextInt(3)) + " rue de Rennes";
        return DuplicateProfile.of(
                random.nextInt(5) == 0
                        ? structure.structure()
                        : structure
                                .at(new Establishment(
                                        Optional.empty(),
                                        true,
                                        new Address(street, "", "", Optional.of(one(COMMUNES)))))
                                .structure());
    }

    private static boolean shareAKey(DuplicateProfile one, DuplicateProfile other) {
        return !Collections.disjoint(BlockingKeys.of(one), BlockingKeys.of(other));
    }

    @Test
    void dir7_findsAllThatComparingEverythingFindsWhereAKeyIsShared() {
        int found = 0;
        for (int run = 0; run < 100; run++) {
            List<DuplicateProfile> directory = new ArrayList<>(IntStream.rangeClosed(1, 2 + random.nextInt(22))
                    .mapToObj(this::profile)
                    .toList());
            List<ScoredPair> expected = new ArrayList<>();
            List<Set<String>> keys = directory.stream().map(BlockingKeys::of).toList();
            for (DuplicateProfile one : directory) {
                for (DuplicateProfile other : directory) {
                    if (one.id().compareTo(other.id()) < 0
                            && !Collections.disjoint(
                                    keys.get(directory.indexOf(one)), keys.get(directory.indexOf(other)))) {
                        ScoredPair scored = scorer.score(one, other);
                        if (scored.score() >= 40) {
                            expected.add(scored);
                        }
                    }
                }
            }
            expected.sort(ScoredPair.BEST_FIRST);
            Collections.shuffle(directory, random);

            Found answer = search.search(directory, above(40));

            assertThat(answer.best()).as("run %s, -Dess.seed=%s", run, seed).isEqualTo(expected);
            assertThat(answer.total()).isEqualTo(expected.size());
            found += expected.size();
        }
        assertThat(found).isGreaterThan(100);
    }

    /** Nothing worth certainty is lost for want of a common key. */
    @Test
    void dir7_whatIsProbableSharesAKey() {
        int probable = 0;
        for (int run = 0; run < 5_000; run++) {
            DuplicateProfile one = profile(1);
            DuplicateProfile other = profile(2);
            if (scorer.score(one, other).score() >= Likeness.PROBABLE.from()) {
                probable++;
                assertThat(shareAKey(one, other))
                        .as("run %s, -Dess.seed=%s: %s and %s", run, seed, one.names(), other.names())
                        .isTrue();
            }
        }
        assertThat(probable).isGreaterThan(50);
    }

    @Test
    void aScoreIsTheSumOfItsCluesWhoeverIsNamedFirst() {
        for (int run = 0; run < 5_000; run++) {
            DuplicateProfile one = profile(1);
            DuplicateProfile other = profile(2);
            ScoredPair scored = scorer.score(one, other);
            assertThat(scored.score())
                    .as("run %s, -Dess.seed=%s", run, seed)
                    .isBetween(0, 100)
                    .isEqualTo(scored.clues().stream().mapToInt(Clue::points).sum());
            assertThat(scorer.score(other, one)).isEqualTo(scored);
        }
    }

    @Test
    void theBestPairsAreKeptWhenThereAreMore() {
        List<DuplicateProfile> directory =
                IntStream.rangeClosed(1, 24).mapToObj(this::profile).toList();
        Found all = search.search(directory, above(0));
        Found few = search.search(directory, new Question(Set.of(), Set.of(), 0, 5));
        assertThat(few.best()).as("-Dess.seed=%s", seed).isEqualTo(all.best().subList(0, 5));
        assertThat(few.total()).isEqualTo(all.total());
    }

    @Test
    void dir7_aPairDeclaredDistinctIsNotProposed() {
        List<DuplicateProfile> directory = List.of(plain(1, "Optima"), plain(2, "Optima"), plain(3, "Optima"));
        StructurePair distinct = StructurePair.of(new StructureId(2), new StructureId(1));
        assertThat(search.search(directory, new Question(Set.of(), Set.of(distinct), 40, 10))
                        .best())
                .extracting(ScoredPair::pair)
                .containsExactly(
                        StructurePair.of(new StructureId(1), new StructureId(3)),
                        StructurePair.of(new StructureId(2), new StructureId(3)));
    }

    @Test
    void aNameOfOneCommonplaceWordIsFiledUnderItself() {
        List<DuplicateProfile> directory = List.of(plain(1, "Association Club"), plain(2, "Le Club"));
        assertThat(search.search(directory, above(30)).total()).isEqualTo(1);
    }

    private static DuplicateProfile plain(int id, String name) {
        return DuplicateProfile.of(
                StructureFixtures.aStructure().withId(id).named(name).structure());
    }

    @Test
    void dir7_aWordOrASiteThatTenThousandShareCostsALineEach() {
        List<DuplicateProfile> directory = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> DuplicateProfile.of(StructureFixtures.aStructure()
                        .withId(i)
                        .named("Danse " + Integer.toString(i * 7919, 36))
                        .with(Fields.WEBSITE, "https://sports.example.org")
                        .structure()))
                .toList();
        Found found = search.search(directory, above(40));
        assertThat(found.compared())
                .isGreaterThan(10_000)
                .isLessThanOrEqualTo(10_000L * 2 * CandidatePairs.NEIGHBOURS + 10_000)
                .isLessThanOrEqualTo(CandidatePairs.among(directory).mostFor());
    }

    /** Two spellings that share no word: their telephone alone brings them together. */
    @Test
    void dir7_aSharedTelephoneIsAKey() {
        DuplicateSearch lenient =
                new DuplicateSearch(new DuplicateScorer((a, b) -> a.charAt(0) == b.charAt(0) ? 0.95 : 0));
        List<StructureFixtures> spellings = List.of(
                StructureFixtures.aStructure().withId(1).named("Hortillons").inRennes(),
                StructureFixtures.aStructure().withId(2).named("Hortilons").in(new CommuneCode("29019"), "Brest"));
        assertThat(lenient.search(profiles(spellings), above(0)).compared()).isZero();

        List<StructureFixtures> called = spellings.stream()
                .map(structure -> structure.with(Fields.PHONE, SWITCHBOARD))
                .toList();
        assertThat(lenient.search(profiles(called), above(40)).best())
                .singleElement()
                .satisfies(scored -> assertThat(scored.clues())
                        .extracting(Clue::kind)
                        .contains(Clue.Kind.SIMILAR_NAME, Clue.Kind.SAME_PHONE));
    }

    private static List<DuplicateProfile> profiles(List<StructureFixtures> structures) {
        return structures.stream()
                .map(structure -> DuplicateProfile.of(structure.structure()))
                .toList();
    }

    @Test
    void dir7_aSwitchboardThatFiveThousandShareCostsALineEach() {
        List<DuplicateProfile> directory = profiles(IntStream.rangeClosed(1, 5_000)
                .mapToObj(i -> StructureFixtures.aStructure()
                        .withId(i)
                        .named(Integer.toString(i * 7919, 36))
                        .with(Fields.PHONE, SWITCHBOARD))
                .toList());
        Found found = search.search(directory, above(40));
        assertThat(found.compared())
                .isGreaterThan(5_000)
                .isLessThanOrEqualTo(5_000L * CandidatePairs.NEIGHBOURS)
                .isLessThanOrEqualTo(CandidatePairs.among(directory).mostFor());
        assertThat(found.total()).as("a switchboard alone proposes nobody").isZero();
    }

    @Test
    void dir7_aNumberThatThousandsShareHidesNoBearer() {
        List<DuplicateProfile> directory = IntStream.rangeClosed(1, 3_000)
                .mapToObj(i -> DuplicateProfile.of(StructureFixtures.aStructure()
                        .withId(i)
                        .named(Integer.toString(i * 7919, 36))
                        .withSiren("243500139")
                        .structure()))
                .toList();
        Found found = search.search(directory, above(40));
        StructureId first = new StructureId(1);
        Set<StructureId> paired = new HashSet<>();
        found.best().stream()
                .map(ScoredPair::pair)
                .filter(pair -> pair.first().equals(first))
                .forEach(pair -> paired.add(pair.second()));
        assertThat(paired).as("all but the first, each with it").hasSize(2_999);
        assertThat(found.compared()).isLessThan(3_000L * (CandidatePairs.NEIGHBOURS + 1) * 2);
    }
}
