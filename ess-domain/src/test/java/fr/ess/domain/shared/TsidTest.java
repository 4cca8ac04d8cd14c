package fr.ess.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TsidTest {

    @Test
    void isReadBackInEitherCaseAndSortsAsPrinted() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            long a = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
            long b = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);

            assertThat(Tsid.tryParse(Tsid.print(a)))
                    .as("%s, -Dess.seed=%s", a, seed)
                    .contains(a);
            assertThat(Tsid.tryParse(Tsid.print(a).toLowerCase(java.util.Locale.ROOT)))
                    .contains(a);
            assertThat(Integer.signum(Tsid.print(a).compareTo(Tsid.print(b))))
                    .as("%s and %s, -Dess.seed=%s", a, b, seed)
                    .isEqualTo(Integer.signum(Long.compare(a, b)));
        }
    }

    @Test
    void sortsByTimeThenBySequence() {
        long millis = Tsid.EPOCH_MILLIS + 1;

        assertThat(Tsid.of(millis, 0)).isGreaterThan(Tsid.of(millis - 1, (1L << Tsid.SEQUENCE_BITS) - 1));
        assertThat(Tsid.of(millis, 1)).isEqualTo(Tsid.of(millis, 0) + 1);
        assertThatThrownBy(() -> Tsid.of(Tsid.EPOCH_MILLIS - 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsThirteenCharacters() {
        assertThat(Tsid.print(0)).isEqualTo("0000000000000");
        assertThat(Tsid.print(Long.MAX_VALUE)).isEqualTo("7ZZZZZZZZZZZZ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "00000000000000", "8000000000000", "000000000000U", "000000000000-", "000000000000é"})
    void readsNothingElse(String text) {
        assertThat(Tsid.tryParse(text)).isEmpty();
    }
}
