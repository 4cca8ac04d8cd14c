package fr.ess.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final DateRange RANGE = new DateRange(FIRST, LAST);

    @Test
    void holdsItsFirstAndLastDayAndNoOther() {
        assertThat(RANGE.contains(FIRST)).isTrue();
        assertThat(RANGE.contains(LAST)).isTrue();
        assertThat(RANGE.contains(FIRST.minusDays(1))).isFalse();
        assertThat(RANGE.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void neverShowsTheSentinelsOfOpenEnds() {
        assertThat(DateRange.ALWAYS.start()).isEmpty();
        assertThat(DateRange.ALWAYS.end()).isEmpty();
        assertThat(DateRange.from(FIRST)).hasToString("2020-01-01/..");
        assertThat(DateRange.until(LAST)).hasToString("../2025-12-31");
        assertThat(DateRange.ALWAYS).hasToString("../..");
    }

    @Test
    void isAlwaysOnlyWhileBothEndsAreOpen() {
        assertThat(DateRange.ALWAYS.isAlways()).isTrue();
        assertThat(DateRange.parse("../..").isAlways()).isTrue();
        assertThat(DateRange.from(FIRST).isAlways()).isFalse();
        assertThat(DateRange.until(LAST).isAlways()).isFalse();
        assertThat(RANGE.isAlways()).isFalse();
    }

    @Test
    void cannotEndBeforeItStarts() {
        assertThatThrownBy(() -> new DateRange(LAST, FIRST)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new DateRange(FIRST, FIRST).contains(FIRST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "2020-01-01", "2020-01-01/", "2020-02-30/..", "2025-01-01/2020-01-01", "../../.."})
    void refusesWhatIsNoInterval(String text) {
        assertThatThrownBy(() -> DateRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isReadBackAndIntersectsDayByDay() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            DateRange a = range(random);
            DateRange b = range(random);
            String as = a + " and " + b + ", -Dess.seed=" + seed;

            assertThat(DateRange.parse(a.toString())).as(as).isEqualTo(a);
            assertThat(a.overlaps(b)).as(as).isEqualTo(a.intersection(b).isPresent());
            for (int day = -1; day < 42; day++) {
                LocalDate when = FIRST.plusDays(day);
                assertThat(a.intersection(b).filter(both -> both.contains(when)).isPresent())
                        .as("%s on %s", as, when)
                        .isEqualTo(a.contains(when) && b.contains(when));
            }
        }
    }

    private static DateRange range(Random random) {
        LocalDate first = random.nextInt(6) == 0 ? LocalDate.MIN : FIRST.plusDays(random.nextInt(20));
        LocalDate last = random.nextInt(6) == 0 ? LocalDate.MAX : FIRST.plusDays(20 + random.nextInt(20));
        return new DateRange(first, random.nextInt(9) == 0 && first.isAfter(LocalDate.MIN) ? first : last);
    }
}
