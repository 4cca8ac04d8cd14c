package fr.ess.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourcedTest {

    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATE = LocalDate.of(2026, 3, 1);

    private static Sourced<String> said(SourceKind kind, LocalDate date, String name) {
        return new Sourced<>("anything", new Source(name, kind), date, 0);
    }

    @Test
    void theWeightiestSourceComesFirstThenTheLatestDateThenTheNameWhateverTheOrder() {
        List<Sourced<String>> order = new ArrayList<>();
        for (SourceKind kind : SourceKind.values()) {
            for (LocalDate date : List.of(LATE, EARLY)) {
                order.add(said(kind, date, "inpi"));
                order.add(said(kind, date, "sirene"));
            }
        }
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            List<Sourced<String>> sorted = new ArrayList<>(order);
            Collections.shuffle(sorted, random);
            sorted.sort(Sourced.MOST_TRUSTED_FIRST);
            assertThat(sorted).as("-Dess.seed=%d", seed).isEqualTo(order);
        }
    }
}
