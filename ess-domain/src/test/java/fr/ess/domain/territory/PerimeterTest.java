package fr.ess.domain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.DateRange;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PerimeterTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final CommuneCode RENNES = new CommuneCode("35238");
    private static final CommuneCode BRUZ = new CommuneCode("35047");
    private static final CommuneCode BETTON = new CommuneCode("35024");

    @Test
    void isUnknownRatherThanEmptyBeforeItIsStated() {
        Perimeter perimeter = Perimeter.from(START, Set.of(RENNES));

        assertThat(perimeter.isKnownOn(START.minusDays(1))).isFalse();
        assertThat(perimeter.communesOn(START.minusDays(1))).isEmpty();
        assertThat(perimeter.isKnownOn(START)).isTrue();
        assertThat(perimeter.communesOn(START)).containsExactly(RENNES);
    }

    @Test
    void keepsWhatItWasWhenItIsRecomposed() {
        LocalDate change = LocalDate.of(2024, 1, 1);
        Perimeter perimeter =
                Perimeter.from(START, Set.of(RENNES, BRUZ)).recomposedFrom(change, Set.of(RENNES, BETTON));

        assertThat(perimeter.communesOn(change.minusDays(1))).containsExactly(BRUZ, RENNES);
        assertThat(perimeter.communesOn(change)).containsExactly(BETTON, RENNES);
        assertThat(perimeter.memberships())
                .contains(
                        new Membership(RENNES, DateRange.from(START)),
                        new Membership(BRUZ, new DateRange(START, change.minusDays(1))));
    }

    @Test
    void refusesTwoMembershipsOfACommuneAtOnce() {
        List<Membership> twice =
                List.of(new Membership(RENNES, DateRange.from(START)), new Membership(RENNES, DateRange.from(START)));

        assertThatThrownBy(() -> new Perimeter(START, twice)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersEveryDayLikeAListOfCompositions() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            TreeMap<LocalDate, Set<CommuneCode>> model = new TreeMap<>(Map.of(START, Set.of(RENNES)));
            Perimeter perimeter = Perimeter.from(START, Set.of(RENNES));
            for (int change = 0; change < 6; change++) {
                LocalDate day = START.plusDays(random.nextInt(12));
                Set<CommuneCode> communes = someOf(List.of(RENNES, BRUZ, BETTON), random);
                model.tailMap(day, true).clear();
                model.put(day, communes);
                perimeter = perimeter.recomposedFrom(day, communes);
            }
            for (int offset = -1; offset < 15; offset++) {
                LocalDate day = START.plusDays(offset);
                Map.Entry<LocalDate, Set<CommuneCode>> expected = model.floorEntry(day);
                assertThat(perimeter.communesOn(day))
                        .as("%s of %s, -Dess.seed=%s", day, perimeter, seed)
                        .isEqualTo(expected == null ? Set.of() : expected.getValue());
            }
        }
    }

    private static Set<CommuneCode> someOf(List<CommuneCode> communes, Random random) {
        Set<CommuneCode> some = new HashSet<>();
        some.add(communes.get(random.nextInt(communes.size())));
        communes.stream().filter(commune -> random.nextBoolean()).forEach(some::add);
        return some;
    }
}
