package fr.ess.domain.structure.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.Relevance.Merit;
import fr.ess.domain.structure.search.Relevance.Point;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceTest {

    private static final List<String> WORDS =
            List.of("réseau", "Rés", "solidaire", "L'Œuvre", "œuvre", "St", "Jacques", "a", "bretagne", "ess");

    private static DirectoryEntry entry(String name, String sigle) {
        return new DirectoryEntry(
                new StructureId(1),
                name,
                sigle,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                true,
                "",
                "",
                Set.of());
    }

    private static Relevance of(String name, String sigle, String searched) {
        return Relevance.of(entry(name, sigle), SearchWords.of(searched), Audience.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({
        "Réso Solidaire, RESO, réso, WORD_OF_SIGLE, WHOLE_NAME",
        "Réso Solidaire, '', réso solidaire, WORD_OF_NAME, WHOLE_NAME",
        "Réso Solidaire, '', réso, WORD_OF_NAME, NAME_BEGINS",
        "Réso Solidaire, '', rés, BEGINS_WORD_OF_NAME, NAME_BEGINS",
    })
    void valuesTheNameAndTheSigle(String name, String sigle, String searched, Merit first, Merit last) {
        List<Merit> merits =
                of(name, sigle, searched).points().stream().map(Point::merit).toList();

        assertThat(merits).startsWith(first).endsWith(last);
    }

    @Test
    void ranksTheWholeNameBeforeABeginningBeforeAMentionElsewhere() {
        assertThat(List.of(
                        of("Œuvre", "", "oeuvre").score(),
                        of("Œuvre sociale", "", "oeuvre").score(),
                        of("Bonne œuvre", "", "oeuvre").score(),
                        of("Bonnes œuvres", "", "oeuvre").score(),
                        of("Bretagne", "", "oeuvre").score()))
                .isSortedAccordingTo((a, b) -> Integer.compare(b, a))
                .doesNotHaveDuplicates();
        assertThat(of("L'Œuvre", "", "L’œuvre").points()).contains(new Point(Merit.WHOLE_NAME, "l oeuvre"));
    }

    @ParameterizedTest(name = "SEA-1 «{0}» searches the same word")
    @ValueSource(strings = {"L'Œuvre", "l'oeuvre", "OEUVRE", "L’Œuvre", "l œuvre", "d'œuvre"})
    void anElidedArticleNarrowsNothing(String searched) {
        assertThat(SearchWords.of(searched).words()).containsExactly("oeuvre");
    }

    @ParameterizedTest(name = "SEA-2 «{0}» is searched as it stands")
    @CsvSource({"l, l", "centre d, centre d", "l d, d", "'', ''"})
    void aLastLetterIsTheBeginningOfAWord(String searched, String words) {
        assertThat(String.join(" ", SearchWords.of(searched).words())).isEqualTo(words);
    }

    @Test
    void boundsAndDeduplicatesTheWords() {
        assertThat(SearchWords.of("tam tam").words()).containsExactly("tam");
        assertThat(SearchWords.of("tam tam").phrase()).isEqualTo("tam tam");
        assertThat(SearchWords.of("a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3 b4 b5").words())
                .hasSize(SearchWords.MOST_WORDS);
    }

    @Test
    void pointsAddUpToTheScoreWithOneForEachWord() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 5_000; run++) {
            SearchWords searched = SearchWords.of(phrase(random));
            Relevance relevance = Relevance.of(entry(phrase(random), phrase(random)), searched, Audience.PUBLIC);

            assertThat(relevance.points().stream()
                            .map(Point::merit)
                            .mapToInt(Merit::worth)
                            .sum())
                    .as("-Dess.seed=%s", seed)
                    .isEqualTo(relevance.score());
            assertThat(relevance.points().stream().map(Point::word)).containsAll(searched.words());
            assertThat(relevance.points().size() - searched.words().size()).isBetween(0, 1);
        }
    }

    private static String phrase(Random random) {
        StringBuilder phrase = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            phrase.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return phrase.toString();
    }
}
