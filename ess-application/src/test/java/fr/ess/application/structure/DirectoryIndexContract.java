package fr.ess.application.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.application.structure.DirectoryIndex.Hit;
import fr.ess.application.structure.DirectoryIndex.Line;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.Relevance;
import fr.ess.domain.structure.search.SearchWords;
import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.GeoBox;
import fr.ess.domain.territory.GeoCircle;
import fr.ess.domain.territory.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every index of the directory does, on random entries and questions; a failure names the seed to replay. */
public abstract class DirectoryIndexContract {

    protected static final int ENTRIES = 150;
    private static final int QUESTIONS = 80;

    private final long seed = Long.getLong("ess.seed", new Random().nextLong());
    private final InMemoryDirectoryIndex definition = new InMemoryDirectoryIndex();

    protected abstract DirectoryIndex index();

    /** Makes room for an entry in stores that hold it to a structure. */
    protected void register(StructureId id) {}

    /** Runs a step as the store wants it. */
    protected void inUnitOfWork(Runnable step) {
        step.run();
    }

    @BeforeEach
    void fill() {
        RandomEntries random = new RandomEntries(seed);
        inUnitOfWork(() -> LongStream.range(0, ENTRIES * 2L).forEach(i -> {
            DirectoryEntry entry = random.entry(i % ENTRIES);
            if (i < ENTRIES) {
                register(entry.id());
                index().add(List.of(entry));
            } else {
                index().put(entry);
            }
            definition.put(entry);
        }));
    }

    /** Asks random questions, each in a unit of work. */
    protected final void eachQuestion(Consumer<DirectoryQuestion> check) {
        RandomEntries random = new RandomEntries(seed + 1);
        for (int i = 0; i < QUESTIONS; i++) {
            DirectoryQuestion question = random.question();
            inUnitOfWork(() -> check.accept(question));
        }
    }

    @Test
    void givesBackTheLastEntryPut() {
        inUnitOfWork(() -> LongStream.range(0, ENTRIES)
                .mapToObj(StructureId::new)
                .forEach(id -> assertThat(index().find(id)).isEqualTo(definition.find(id))));
    }

    @Test
    void sea5_findsOrdersAndScoresAsTheDefinitionDoes() {
        eachQuestion(question -> {
            List<Hit> hits = index().search(question);
            assertThat(hits).as("seed %s, %s", seed, question).isEqualTo(definition.search(question));
            hits.forEach(hit -> assertThat(hit.score())
                    .isEqualTo(Relevance.of(hit.entry(), question.words(), question.audience())
                            .score()));
        });
    }

    @Test
    void sea3_oneToFiveWordsTheMostFrequentAmongThemAreFoundAndCountedExactly() {
        List<String> words = List.of("rue", "des", "amis", "coop", "a");
        for (int number = 1; number <= words.size(); number++) {
            for (Audience audience : List.of(Audience.PUBLIC, Audience.MISSION)) {
                DirectoryQuestion question = new DirectoryQuestion(
                        SearchWords.of(String.join(" ", words.subList(0, number))),
                        List.of(),
                        Optional.empty(),
                        audience,
                        Optional.empty(),
                        20);
                inUnitOfWork(() -> {
                    assertThat(index().search(question)).as("seed %s", seed).isEqualTo(definition.search(question));
                    assertThat(index().count(question)).as("seed %s", seed).isEqualTo(definition.count(question));
                    assertThat(index().facets(question)).as("seed %s", seed).isEqualTo(definition.facets(question));
                });
            }
        }
    }

    @Test
    void sea4_aFacetCountEqualsTheNumberOfResultsOnceChosen() {
        eachQuestion(question -> index().facets(question)
                .forEach((facet, counts) ->
                        counts.forEach(count -> assertThat(index().count(question.withChoice(facet, count.value())))
                                .as("seed %s, %s, %s", seed, question, count)
                                .isEqualTo(count.count()))));
    }

    @Test
    void sea4_countsAddUpToTheTotalAndAFilterNeverAddsAResult() {
        eachQuestion(question -> {
            long total = index().count(question);
            for (Facet facet : Facet.values()) {
                List<FacetCount> counts = index().facets(question).getOrDefault(facet, List.of());
                assertThat(counts).as("seed %s", seed).allMatch(count -> count.count() <= total);
                if (facet != Facet.TAG) {
                    assertThat(counts.stream().mapToLong(FacetCount::count).sum())
                            .isEqualTo(total);
                }
            }
            assertThat(index().facets(question)).isEqualTo(definition.facets(question));
        });
    }

    @Test
    void pagesGiveEachResultExactlyOnceInOrder() {
        eachQuestion(question -> {
            List<Hit> walked = new ArrayList<>();
            DirectoryQuestion page = question;
            for (List<Hit> hits = index().search(page); !hits.isEmpty(); hits = index().search(page)) {
                walked.addAll(hits);
                Hit last = hits.get(hits.size() - 1);
                page = question.after(new PagePosition(
                        last.score(), last.entry().sortName(), last.entry().id()));
            }
            assertThat(walked).as("seed %s, %s", seed, question).doesNotHaveDuplicates();
            assertThat(walked).hasSize((int) index().count(question));
        });
    }

    @Test
    void givesTheIdsOfAllResultsInTheirOrder() {
        eachQuestion(question -> {
            try (Stream<StructureId> ids = index().ids(question.withLimit(1))) {
                assertThat(ids)
                        .containsExactlyElementsOf(index().search(question.withLimit(ENTRIES)).stream()
                                .map(hit -> hit.entry().id())
                                .toList());
            }
        });
    }

    @Test
    void givesTheLinesOfAnExportAsTheDefinitionDoes() {
        RandomEntries random = new RandomEntries(seed + 2);
        eachQuestion(question -> {
            List<EntryColumn> columns = random.columns();
            try (Stream<Line> lines = index().lines(question.withLimit(1), columns)) {
                assertThat(lines)
                        .as("seed %s, %s, %s", seed, question, columns)
                        .containsExactlyElementsOf(
                                definition.lines(question, columns).toList());
            }
        });
    }

    @Test
    void aTextThatCouldBeTakenForTwoCellsIsLeftToTheRecords() {
        inUnitOfWork(() -> {
            DirectoryEntry model = index().find(new StructureId(0)).orElseThrow();
            String name = "Marais\u001fsolidaire";
            index().put(AlteredEntries.named(model.id(), name, model));
            try (Stream<Line> lines = index().lines(about("marais solidaire"), List.of(EntryColumn.NAME))) {
                assertThat(lines.filter(line -> line.elsewhere().isPresent()
                                || line.cells().get(0).contains("\u001f")))
                        .containsAnyOf(Line.of(List.of(name)), Line.elsewhere(model.id()))
                        .hasSize(1);
            }
        });
    }

    @Test
    void sea7_missionWordsAndUnpublishedEntriesChangeNothingForThePublic() {
        eachQuestion(question -> assertThat(index().search(question))
                .as("seed %s, %s", seed, question)
                .allMatch(hit ->
                        question.audience() == Audience.MISSION || hit.entry().published()));
    }

    @Test
    void sea2_aPrefixOfOneCharacterIsAnswered() {
        DirectoryQuestion one = new DirectoryQuestion(
                SearchWords.of("v"), List.of(), Optional.empty(), Audience.MISSION, Optional.empty(), 500);
        inUnitOfWork(() ->
                assertThat(index().count(one)).isEqualTo(definition.count(one)).isPositive());
    }

    private static DirectoryQuestion about(String words) {
        return about(words, Audience.PUBLIC);
    }

    private static DirectoryQuestion about(String words, Audience audience) {
        return new DirectoryQuestion(
                SearchWords.of(words), List.of(), Optional.empty(), audience, Optional.empty(), 500);
    }

    private List<Long> found(String words) {
        return index().search(about(words)).stream()
                .map(hit -> hit.entry().id().value())
                .toList();
    }

    /** Puts entries of these names, from the id 0 on. */
    private void put(String... names) {
        DirectoryEntry model = index().find(new StructureId(0)).orElseThrow();
        for (int i = 0; i < names.length; i++) {
            index().put(AlteredEntries.named(new StructureId(i), names[i], model));
        }
    }

    @Test
    void sea2_initialsAndOneTypingErrorAreFoundAfterExactMatches() {
        inUnitOfWork(() -> {
            put(
                    "Soldaire",
                    "Union solidaire",
                    "Union des solitaires",
                    "AMAP du bourg",
                    "Association pour le maintien d’une agriculture paysanne");
            assertThat(found("soldaire")).containsExactly(0L, 1L);
            assertThat(found("union soldaire")).containsExactly(1L);
            assertThat(found("solidiare")).containsExactly(1L);
            assertThat(found("amap")).containsExactly(3L, 4L);
            assertThat(found("ama")).as("initials are found whole").containsExactly(3L);
        });
    }

    @Test
    void sea2_whatIsFoundByAllItsWordsAsWrittenStandsFirst() {
        eachQuestion(question -> {
            List<Boolean> exact = index().search(question).stream()
                    .map(hit -> Relevance.of(hit.entry(), question.words(), question.audience()).points().stream()
                            .allMatch(point -> point.merit().worth() > 0))
                    .toList();
            assertThat(exact).as("seed %s, %s", seed, question).isSortedAccordingTo(Comparator.reverseOrder());
        });
    }

    @Test
    void sea2_aWordThatManyBearIsNotTakenForMisspelledAndWhatOthersHideDoesNotCount() {
        inUnitOfWork(() -> {
            DirectoryEntry model = index().find(new StructureId(0)).orElseThrow();
            for (int i = 0; i < SearchWords.FEW; i++) {
                index().put(AlteredEntries.named(new StructureId(i), "Livre " + i, model));
            }
            index().put(AlteredEntries.named(new StructureId(SearchWords.FEW), "Libre", model));
            assertThat(found("livre")).hasSize(SearchWords.FEW);
            DirectoryEntry last = AlteredEntries.named(new StructureId(0), "Livre", model);
            index().put(AlteredEntries.hidden(last));
            assertThat(found("livre")).as("one fewer is seen").hasSize(SearchWords.FEW);
        });
    }

    @Test
    void sea6_anEntryOfTenThousandSitesCountsOnceAndIsFoundByEach() {
        inUnitOfWork(() -> {
            DirectoryEntry model = index().find(new StructureId(0)).orElseThrow();
            StringBuilder words = new StringBuilder("enseigne");
            for (int i = 0; i < 10_000; i++) {
                words.append(" ruelle").append(i);
            }
            index().put(AlteredEntries.like(model, model.id(), "Enseigne", true, words.toString(), ""));
            assertThat(index().count(about("ruelle"))).isEqualTo(1);
            assertThat(found("enseigne")).containsExactly(0L);
            for (int site : List.of(0, 4_999, 9_999)) {
                assertThat(found("ruelle" + site)).containsExactly(0L);
            }
        });
    }

    @Test
    void sea6_anEntryThatStandsAtTenThousandPlacesCountsOnceInAnAreaOfManyAndIsFoundAtEach() {
        inUnitOfWork(() -> {
            DirectoryEntry model = index().find(new StructureId(0)).orElseThrow();
            List<GeoPoint> places = AlteredEntries.pointsInARow(10_000);
            index().put(AlteredEntries.standing(model, Set.copyOf(places)));
            GeoArea all = new GeoBox(places.get(0), places.get(9_999));
            assertThat(index().count(within(all))).as("seed %s", seed).isEqualTo(1);
            assertThat(index().count(within(all, new GeoCircle(places.get(9_999), 1))))
                    .isEqualTo(1);
            for (int place : List.of(0, 4_999, 9_999)) {
                GeoArea there = new GeoCircle(places.get(place), 1);
                assertThat(index().search(within(there)))
                        .extracting(hit -> hit.entry().id().value())
                        .containsExactly(0L);
            }
            assertThat(index().count(within(new GeoCircle(new GeoPoint(60.5, -40), 100))))
                    .isZero();
            index().put(AlteredEntries.standing(model, Set.of(places.get(1))));
            assertThat(index().count(within(new GeoCircle(places.get(0), 1)))).isZero();
            assertThat(index().find(model.id()).orElseThrow().sites()).containsExactly(places.get(1));
        });
    }

    @Test
    void sea3_anAreaFindsEachOfThousandsThatStandInARow() {
        inUnitOfWork(() -> {
            DirectoryEntry model = index().find(new StructureId(0)).orElseThrow();
            // However an image numbers them, some 1,024 of them are a block of the curve, which a box takes whole.
            List<GeoPoint> places = AlteredEntries.pointsInARow(2_100);
            List<DirectoryEntry> entries = IntStream.range(0, 2_100)
                    .mapToObj(i -> AlteredEntries.standing(
                            model, new StructureId(10_000L + i), Optional.of(places.get(i)), Set.of()))
                    .toList();
            entries.forEach(entry -> register(entry.id()));
            index().add(entries);
            GeoArea box = new GeoBox(places.get(0), places.get(2_099));
            assertThat(index().count(within(box))).isEqualTo(2_100);
            assertThat(index().count(within(new GeoCircle(places.get(0), 5_000))))
                    .isEqualTo(2_100);
        });
    }

    @Test
    void onlyTheMissionFindsByItsOwnWordsAndWhatIsNotPublished() {
        inUnitOfWork(() -> {
            DirectoryEntry model = index().find(new StructureId(0)).orElseThrow();
            index().put(AlteredEntries.like(model, model.id(), "Maison", true, "ouverte", "confidentielle"));
            assertThat(finders("ouverte")).containsExactly(Audience.values());
            assertThat(finders("confidentielle")).containsExactly(Audience.MISSION);
            index().put(AlteredEntries.like(model, model.id(), "Maison", false, "ouverte", "confidentielle"));
            assertThat(finders("ouverte")).containsExactly(Audience.MISSION);
        });
    }

    /** Who finds something by these words. */
    private List<Audience> finders(String words) {
        return Stream.of(Audience.values())
                .filter(audience -> index().count(about(words, audience)) > 0)
                .toList();
    }

    @Test
    void anEntryTakenOutIsFoundNoMore() {
        inUnitOfWork(() -> LongStream.range(0, ENTRIES / 2)
                .mapToObj(StructureId::new)
                .forEach(id -> {
                    index().remove(id);
                    definition.remove(id);
                }));
        eachQuestion(question -> {
            assertThat(index().search(question)).as("seed %s", seed).isEqualTo(definition.search(question));
            assertThat(index().facets(question)).as("seed %s", seed).isEqualTo(definition.facets(question));
        });
    }

    @Test
    void wordsAndNamesOfAnyLengthAndScriptAreKeptAndFound() {
        String endless = "a".repeat(5_000);
        String swelling = "\uFDFA".repeat(300);
        inUnitOfWork(() -> {
            DirectoryEntry model = index().find(new StructureId(0)).orElseThrow();
            for (String name :
                    List.of(endless, swelling, "Ελληνικά 日本語 𝔘𝔫𝔦", "it's \\ \"quoted\" & | ! :* <-> (%_)")) {
                DirectoryEntry entry = AlteredEntries.named(model.id(), name, model);
                index().put(entry);
                definition.put(entry);
                assertThat(index().find(entry.id())).contains(entry);
                for (String words : List.of(name, name.substring(0, 2))) {
                    DirectoryQuestion question = new DirectoryQuestion(
                            SearchWords.of(words), List.of(), Optional.empty(), Audience.PUBLIC, Optional.empty(), 500);
                    assertThat(index().search(question)).isEqualTo(definition.search(question));
                }
            }
        });
    }

    private static DirectoryQuestion within(GeoArea... areas) {
        return new DirectoryQuestion(
                SearchWords.of(""),
                List.of(),
                Optional.empty(),
                List.of(areas),
                Audience.MISSION,
                Optional.empty(),
                10);
    }
}
