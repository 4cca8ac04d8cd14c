package fr.ess.domain.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

    @Test
    void countsLettersAddedLeftOutReplacedAndSwapped() {
        assertThat(EditDistance.within(3, "rennes", "rennes")).isZero();
        assertThat(EditDistance.within(3, "sailnt", "saint")).isOne();
        assertThat(EditDistance.within(3, "renes", "rennes")).isOne();
        assertThat(EditDistance.within(3, "rannes", "rennes")).isOne();
        assertThat(EditDistance.within(3, "rnenes", "rennes")).isOne();
        assertThat(EditDistance.within(3, "", "abc")).isEqualTo(3);
        assertThat(EditDistance.within(1, "bruz", "betton")).isEqualTo(2);
    }

    @Test
    void agreesWithTheTextbookDefinitionOnRandomWords() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = word(random);
            int limit = random.nextInt(5);
            assertThat(EditDistance.within(limit, a, b))
                    .as("%s to %s, limit %s, -Dess.seed=%s", a, b, limit, seed)
                    .isEqualTo(Math.min(textbook(a, b), limit + 1));
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(8), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The recursive definition, written down as it stands in the literature. */
    private static int textbook(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
