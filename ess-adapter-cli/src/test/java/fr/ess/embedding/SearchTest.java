package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.shared.Actor;
import fr.ess.application.structure.DirectoryImages.State;
import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.IndexDirectory.Indexed;
import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryPage;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.application.structure.SearchDirectory.Found;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.Relevance.Merit;
import fr.ess.domain.structure.search.Relevance.Point;
import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.GeoBox;
import fr.ess.domain.territory.GeoCircle;
import fr.ess.domain.territory.GeoPoint;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class SearchTest {

    private EmbeddedEss ess;

    @BeforeAll
    void fill(@TempDir Path folder) {
        ess = EmbeddedEss.in(folder);
        ess.use(DefineTerritory.class).defineShipped("pays-de-rennes", false, new Actor("test"));
        ess.take(ess.file(
                "liste.csv",
                "nom;sigle;commune;département;naf;note;publiée",
                "L'Œuvre de Saint-Jacques;OSJ;Rennes;35;94.99Z;;",
                "Les Amis de l’oeuvre;;St Jacques de la Lande;35;88.99B;;",
                "ADMR du Pays;ADMR;Liffré;35;88.10A;;",
                "Association ADMR 35;;Vitré;35;88.10A;;",
                "Secours;;Rennes;35;;code-mission-zeta;",
                "Cachée Œuvre;;Rennes;35;;;non"));
    }

    @AfterAll
    void close() {
        ess.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"L'Œuvre", "l'oeuvre", "OEUVRE", "l’œuvre", "oe\u0301uvre", "Œuv", "œuvre"})
    void sea1_accentsCaseLigaturesAndApostrophesDoNotMatter(String words) {
        assertThat(ess.names(words))
                .containsExactlyInAnyOrder("L'Œuvre de Saint-Jacques", "Les Amis de l’oeuvre", "Cachée Œuvre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saint-Jacques", "St Jacques", "st-jacques", "SAINT JACQUES", "ST. JACQUES"})
    void sea1_saintIsFoundHoweverItIsWritten(String words) {
        assertThat(ess.names(words)).containsExactlyInAnyOrder("L'Œuvre de Saint-Jacques", "Les Amis de l’oeuvre");
    }

    @Test
    void sea2_aPrefixOfOneCharacterAndASigleAreAnsweredTheSigleFirst() {
        assertThat(ess.names("a")).isNotEmpty();
        assertThat(ess.names("admr")).containsExactly("ADMR du Pays", "Association ADMR 35");
        assertThat(ess.names("osj")).containsExactly("L'Œuvre de Saint-Jacques");
    }

    @Test
    void sea2_aTypingErrorAndInitialsAreFoundAndTheRankSaysSo() {
        assertThat(ess.names("secour")).containsExactly("Secours");
        assertThat(ess.names("secuors")).containsExactly("Secours");
        assertThat(ess.search("secuors").found().get(0).relevance().points())
                .extracting(Point::merit)
                .containsExactly(Merit.MISSPELLED);
        assertThat(ess.names("osj")).containsExactly("L'Œuvre de Saint-Jacques");
        assertThat(ess.names("aa3")).as("initials of « Association ADMR 35 »").containsExactly("Association ADMR 35");
    }

    @Test
    void sea9_anAddressFindsEverySiteAtItNotOnlySeats(@TempDir Path folder) {
        try (EmbeddedEss sites = EmbeddedEss.in(folder)) {
            sites.take(sites.file(
                    "sites.csv",
                    "nom;siret;adresse;commune;département",
                    "Club;80032984900015;3 rue du Noyer;Rennes;35",
                    "Club;80032984900023;12 avenue de la Gare;Vitré;35",
                    "Union;38047555800058;12 avenue de la Gare;Vitré;35",
                    "Ailleurs;;12 rue de la Gare;Redon;35"));
            assertThat(sites.names("12 avenue gare vitre")).containsExactlyInAnyOrder("Club", "Union");
        }
    }

    @Test
    void sea6_aTerritoryFindsAStructureOnceByAnyOfItsOpenEstablishments(@TempDir Path folder) {
        try (EmbeddedEss sites = EmbeddedEss.in(folder)) {
            sites.use(DefineTerritory.class).defineShipped("pays-de-rennes", false, new Actor("test"));
            sites.take(sites.file(
                    "sites.csv",
                    "nom;siret;adresse;commune;département",
                    "Club;80032984900015;3 rue du Noyer;Vitré;35",
                    "Club;80032984900023;12 avenue de la Gare;Rennes;35",
                    "Club;80032984900031;1 place du Marché;Liffré;35",
                    "Union;38047555800058;12 avenue de la Gare;Vitré;35"));
            assertThat(sites.search("").total()).isEqualTo(2);
            DirectoryPage within = sites.use(SearchDirectory.class)
                    .search(new DirectoryQuery(
                            "",
                            List.of(),
                            Optional.of("pays-de-rennes"),
                            EmbeddedEss.TODAY,
                            Audience.PUBLIC,
                            Optional.empty(),
                            50,
                            true));
            assertThat(within.found()).extracting(found -> found.entry().name()).containsExactly("Club");
            assertThat(within.total()).isEqualTo(1);
        }
    }

    @Test
    void sea8_aBoxAndACircleChooseByPositionAndHoldWithTheOtherFilters(@TempDir Path folder) {
        try (EmbeddedEss placed = EmbeddedEss.in(folder)) {
            placed.take(placed.file(
                    "lieux.csv",
                    "nom;siret;commune;département;longitude;latitude",
                    "Club;80032984900015;Rennes;35;-1.6778;48.1113",
                    "Union;38047555800058;Rennes;35;-1.7000;48.1113",
                    "Sans lieu;;Rennes;35;;"));
            GeoPoint rennes = new GeoPoint(-1.6778, 48.1113);
            assertThat(in(placed, "", new GeoCircle(rennes, 0))).containsExactly("Club");
            assertThat(in(placed, "", new GeoCircle(rennes, 1_700))).containsExactly("Club", "Union");
            assertThat(in(placed, "union", new GeoCircle(rennes, 1_700))).containsExactly("Union");
            assertThat(in(placed, "", GeoBox.tryParse("-1.75,48,-1.69,49").orElseThrow()))
                    .containsExactly("Union");
        }
    }

    @Test
    void aTagThatIsSpelledOtherwiseIsShownSo(@TempDir Path folder) {
        try (EmbeddedEss tagged = EmbeddedEss.in(folder)) {
            tagged.take(tagged.file("avant.csv", "nom;siren;mots-clés", "Club;800329849;reemploi"));
            tagged.run(EmbeddedEss.statedBy(
                    new Source("document lu", SourceKind.VERIFIED_DOCUMENT),
                    EmbeddedEss.command(tagged.file("après.csv", "nom;siren;mots-clés", "Club;800329849;Réemploi"))));
            assertThat(tagged.search("").found().get(0).entry().tags())
                    .extracting(Tag::label)
                    .containsExactly("Réemploi");
        }
    }

    @Test
    void sea6_anAreaFindsAStructureOnceByAnyOfItsOpenEstablishments(@TempDir Path folder) {
        try (EmbeddedEss placed = EmbeddedEss.in(folder)) {
            placed.take(placed.file(
                    "lieux.csv",
                    "nom;siret;commune;département;longitude;latitude;date de fermeture",
                    "Club;80032984900015;Rennes;35;-1.6778;48.1113;",
                    "Club;80032984900023;Vitré;35;-1.2110;48.1240;",
                    "Club;80032984900031;Vitré;35;-1.2112;48.1241;",
                    "Club;80032984900049;Redon;35;-2.0840;47.6510;2020-01-01",
                    "Union;38047555800058;Rennes;35;-1.6780;48.1113;"));
            GeoCircle vitre = new GeoCircle(new GeoPoint(-1.2110, 48.1240), 1_000);
            assertThat(in(placed, "", vitre)).containsExactly("Club");
            assertThat(in(placed, "club", vitre)).containsExactly("Club");
            assertThat(in(placed, "", new GeoCircle(new GeoPoint(-2.0840, 47.6510), 1_000)))
                    .as("closed")
                    .isEmpty();
            placed.use(IndexDirectory.class).run(true);
            assertThat(in(placed, "", vitre)).as("by the image").containsExactly("Club");
            assertThat(in(placed, "", new GeoCircle(new GeoPoint(-1.6778, 48.1113), 1_000)))
                    .containsExactly("Club", "Union");
        }
    }

    private static List<String> in(EmbeddedEss ess, String words, GeoArea area) {
        return ess
                .use(SearchDirectory.class)
                .search(new DirectoryQuery(
                        words,
                        List.of(),
                        Optional.empty(),
                        List.of(area),
                        EmbeddedEss.TODAY,
                        Audience.MISSION,
                        Optional.empty(),
                        50,
                        true))
                .found()
                .stream()
                .map(found -> found.entry().name())
                .toList();
    }

    @Test
    void theImageOfTheDirectoryAnswersTheSame() {
        List<DirectoryPage> before = List.of(ess.search(""), ess.search("oeuvre"), publicly("admr"));
        assertThat(ess.use(IndexDirectory.class).run(false).made()).as("small").isFalse();
        assertThat(ess.use(IndexDirectory.class).run(true).made()).isTrue();
        assertThat(ess.use(IndexDirectory.class).run(true).before()).isEqualTo(State.CURRENT);
        assertThat(List.of(ess.search(""), ess.search("oeuvre"), publicly("admr")))
                .isEqualTo(before);
    }

    @Test
    void aSmallDirectoryThatHasAnImageHasItMadeAnewOnceMuchChanged(@TempDir Path folder) {
        try (EmbeddedEss small = EmbeddedEss.in(folder)) {
            IndexDirectory index = small.use(IndexDirectory.class);
            small.take(small.file("une.csv", "nom", "La première"));
            assertThat(index.run(true).made()).isTrue();
            small.take(small.file("autre.csv", "nom", "La seconde"));
            assertThat(small.search("seconde").found()).hasSize(1);
            assertThat(index.run(false)).isEqualTo(new Indexed(State.AMENDED, 2, false));
            assertThat(index.run(true)).isEqualTo(new Indexed(State.AMENDED, 2, true));
            String[] some = Stream.concat(
                            Stream.of("nom"), IntStream.rangeClosed(1, 150).mapToObj(number -> "La petite " + number))
                    .toArray(String[]::new);
            small.take(small.file("quelques.csv", some));
            assertThat(index.run(false)).isEqualTo(new Indexed(State.AMENDED, 152, false));
            assertThat(small.search("petite").total()).isEqualTo(150);
            String[] many = Stream.concat(
                            Stream.of("nom"), IntStream.rangeClosed(1, 301).mapToObj(number -> "La numéro " + number))
                    .toArray(String[]::new);
            small.take(small.file("beaucoup.csv", many));
            assertThat(index.run(false)).as("the import had it made").isEqualTo(new Indexed(State.CURRENT, 453, false));
        }
    }

    @Test
    void sea5_theExplanationOfARankAddsUpToItsScoreAndOrders() {
        List<Integer> scores = ess.search("admr").found().stream()
                .map(Found::relevance)
                .map(relevance -> {
                    int sum = relevance.points().stream()
                            .mapToInt(point -> point.merit().worth())
                            .sum();
                    assertThat(sum).isEqualTo(relevance.score());
                    return sum;
                })
                .toList();
        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private DirectoryPage publicly(String words, Choice... choices) {
        return ess.use(SearchDirectory.class)
                .search(new DirectoryQuery(
                        words,
                        List.of(choices),
                        Optional.empty(),
                        EmbeddedEss.TODAY,
                        Audience.PUBLIC,
                        Optional.empty(),
                        50,
                        true));
    }

    @Test
    void sea7_whatThePublicMayNotSeeChangesNothingForIt() {
        assertThat(ess.names("zeta")).containsExactly("Secours");
        assertThat(publicly("zeta").total()).isZero();
        assertThat(publicly("cachee").total()).isZero();
        assertThat(publicly("").total()).isEqualTo(5);
        assertThat(publicly("").facets().get(Facet.COMMUNE))
                .filteredOn(count -> count.value().equals("35238"))
                .singleElement()
                .satisfies(rennes -> assertThat(rennes.count()).isEqualTo(2));
    }

    @Test
    void sea4_facetsCountExactlyAndNarrow() {
        DirectoryPage all = publicly("");
        all.facets()
                .forEach((facet, counts) -> counts.forEach(count -> assertThat(
                                publicly("", new Choice(facet, count.value())).total())
                        .isEqualTo(count.count())));
    }

    @Test
    void aTerritoryIsTakenOnItsDayAndUnknownBeforeItIsKnown() {
        assertThat(within("pays-de-rennes", EmbeddedEss.TODAY).total()).isEqualTo(5);
        assertThat(within("pays", EmbeddedEss.TODAY).total()).isEqualTo(5);
        assertThatThrownBy(() -> within("pays-de-rennes", LocalDate.of(2005, 2, 6)))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PERIMETER_UNKNOWN));
        assertThatThrownBy(() -> within("ailleurs", EmbeddedEss.TODAY))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TERRITORY_NOT_FOUND));
    }

    private DirectoryPage within(String territory, LocalDate day) {
        return ess.use(SearchDirectory.class)
                .search(new DirectoryQuery(
                        "", List.of(), Optional.of(territory), day, Audience.MISSION, Optional.empty(), 50, false));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        List<String> walked = new ArrayList<>();
        Optional<String> page = Optional.empty();
        int pages = 0;
        do {
            pages++;
            DirectoryPage found = ess.use(SearchDirectory.class)
                    .search(new DirectoryQuery(
                            "", List.of(), Optional.empty(), EmbeddedEss.TODAY, Audience.MISSION, page, 2, false));
            found.found().forEach(one -> walked.add(one.entry().name()));
            page = found.next();
        } while (page.isPresent());
        assertThat(walked).hasSize(6).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(3);
        assertThatThrownBy(() -> ess.use(SearchDirectory.class)
                        .search(new DirectoryQuery(
                                "",
                                List.of(),
                                Optional.empty(),
                                EmbeddedEss.TODAY,
                                Audience.MISSION,
                                Optional.of("n'importe quoi"),
                                2,
                                false)))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_PAGE_TOKEN));
    }
}
