package fr.ess.domain.structure.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtWordTest {

    private final long seed = Long.getLong("ess.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static SoughtWord sought(String word, boolean rare) {
        return SearchWords.of(word).sought(any -> rare).get(0);
    }

    @ParameterizedTest(name = "SEA-2 «{0}» is one typing error from «{1}»")
    @CsvSource({
        "solidiare, solidaire",
        "solidire, solidaire",
        "sollidaire, solidaire",
        "soledaire, solidaire",
        "renes, rennes",
        "volidaire, solidaire",
        "olidaire, solidaire"
    })
    void sea2_oneTypingErrorIsFoundWhenTheWordIsRareOnly(String typed, String meant) {
        assertThat(sought(typed, true).finds("une " + meant + " ici")).isTrue();
        assertThat(sought(typed, false).finds("une " + meant + " ici")).isFalse();
    }

    @ParameterizedTest(name = "SEA-2 «{0}» is not corrected")
    @ValueSource(strings = {"35000", "rue", "a1b2c3", "\u65e5\u672c\u8a9e\u65e5\u672c"})
    void numbersShortWordsAndOtherScriptsAreNotCorrected(String word) {
        assertThat(sought(word, true).others()).allMatch(Initials::are);
    }

    @Test
    void sea2_correctionsAreExactlyTheSpellingsOneErrorAway() {
        for (int i = 0; i < 2_000; i++) {
            String word = letters(4 + random.nextInt(5));
            String other = random.nextBoolean() ? letters(3 + random.nextInt(7)) : altered(altered(word));
            assertThat(Misspelling.corrections(word).contains(other))
                    .as("-Dess.seed=%s, %s, %s", seed, word, other)
                    .isEqualTo(!word.equals(other) && isOneErrorAway(word, other));
        }
    }

    private String letters(int number) {
        StringBuilder word = new StringBuilder();
        random.ints(number, 0, 3).forEach(letter -> word.append((char) ('a' + letter)));
        return word.toString();
    }

    private String altered(String word) {
        int place = random.nextInt(word.length());
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, place) + word.substring(place + 1);
            case 1 -> word.substring(0, place) + letters(1) + word.substring(place);
            case 2 -> word.substring(0, place) + letters(1) + word.substring(place + 1);
            default -> word;
        };
    }

    /** By the common beginning and end, apart from how corrections are made. */
    private static boolean isOneErrorAway(String one, String other) {
        int begin = 0;
        while (begin < Math.min(one.length(), other.length()) && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        String left = one.substring(begin);
        String right = other.substring(begin);
        return (!left.isEmpty() && left.substring(1).equals(right))
                || (!right.isEmpty() && right.substring(1).equals(left))
                || (!left.isEmpty() && !right.isEmpty() && left.substring(1).equals(right.substring(1)))
                || (left.length() > 1
                        && right.length() > 1
                        && left.charAt(0) == right.charAt(1)
                        && left.charAt(1) == right.charAt(0)
                        && left.substring(2).equals(right.substring(2)));
    }

    @ParameterizedTest(name = "SEA-2 «{0}» are the initials of «{1}»")
    @CsvSource({
        "amap, Association pour le maintien d'une agriculture paysanne",
        "admr, Aide à domicile en milieu rural",
        "mjc, Maison des jeunes et de la culture",
        "scic, Société coopérative d’intérêt collectif"
    })
    void sea2_initialsAreFound(String typed, String name) {
        String words = String.join(" ", Initials.of(name));
        assertThat(sought(typed.substring(0, typed.length() - 1), false).finds(words))
                .as("initials are found whole only")
                .isFalse();
    }

    @Test
    void namesOfTwoWordsHaveNoInitials() {
        assertThat(Initials.of("Réso solidaire")).isEmpty();
        assertThat(Initials.of("")).isEmpty();
    }

    @Test
    void whatIsFoundIsKeptAmongKnownWords() {
        SoughtWord sought = sought("renes", true);
        SoughtWord narrowed = sought.among(new java.util.TreeSet<>(List.of("rennes", "paris")));
        assertThat(narrowed.others()).containsExactly("rennes");
        assertThat(narrowed.finds("rennes")).isTrue();
        assertThat(narrowed.initials()).isEmpty();
    }
}
