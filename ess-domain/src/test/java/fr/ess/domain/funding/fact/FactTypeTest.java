package fr.ess.domain.funding.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactTypeTest {

    private static <T> void readsBack(FactType<T> type, T value, String as) {
        assertThat(type.read(type.write(value))).as(as).contains(value);
    }

    private static <T> void countsBack(FactType<T> type, T value, String as) {
        readsBack(type, value, as);
        assertThat(type.decode(type.encode(value))).as(as).isEqualTo(value);
    }

    @Test
    void whatATypeWritesItReadsAndWhatItCountsItKnows() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            String as = "-Dess.seed=" + seed;
            long number = random.nextLong(1_000_000_000_000_000L);
            countsBack(FactType.YES_NO, random.nextBoolean(), as);
            countsBack(FactType.COUNT, number, as);
            countsBack(FactType.MONEY, Euros.ofCents(number), as);
            countsBack(FactType.DAY, LocalDate.ofEpochDay(random.nextInt(40_000)), as);
            readsBack(FactType.CODE, "code-" + number, as);
            readsBack(FactType.CODES, FactType.setOf(List.of("a" + number, "b")), as);
        }
    }

    @Test
    void oneValueIsOneTextAndASetAnyNumber() {
        assertThat(FactType.CODE.read(List.of())).isEmpty();
        assertThat(FactType.CODE.read(List.of("a", "b"))).isEmpty();
        assertThat(FactType.CODE.read(List.of(" 94.99Z "))).contains("94.99Z");
        assertThat(FactType.CODES.read(List.of())).contains(FactType.setOf(List.of()));
        assertThat(FactType.CODES.read(List.of("b", " a ", ""))).contains(FactType.setOf(List.of("a", "b")));
        assertThat(FactType.CODES.read(List.of("a", "?"))).isEmpty();
    }

    @Test
    void textsOfAnotherKindAreNoValue() {
        assertThat(FactType.YES_NO.read(List.of("maybe"))).isEmpty();
        assertThat(FactType.COUNT.read(List.of("-1"))).isEmpty();
        assertThat(FactType.COUNT.read(List.of("1234567890123456"))).isEmpty();
        assertThat(FactType.MONEY.read(List.of("a lot"))).isEmpty();
        assertThat(FactType.DAY.read(List.of("2026-02-30"))).isEmpty();
        assertThat(FactType.CODE.read(List.of("*"))).isEmpty();
    }

    @Test
    void codesAreNotCounted() {
        assertThatThrownBy(() -> FactType.CODE.encode("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FactType.CODE.decode(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FactType.CODES.decode(1)).isInstanceOf(IllegalStateException.class);
    }
}
