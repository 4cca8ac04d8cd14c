package fr.ess.application.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VisitStructuresTest {

    @Test
    void batchesHoldEachThingOnceInOrderAndAllButTheLastAreFull() {
        for (int size = 0; size < 10; size++) {
            List<Integer> things = IntStream.range(0, size).boxed().toList();
            List<List<Integer>> batches =
                    VisitStructures.batches(things.stream(), 3).toList();
            assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(things);
            assertThat(batches).hasSize((size + 2) / 3);
            assertThat(batches.stream().limit(size / 3)).allMatch(batch -> batch.size() == 3);
        }
    }

    @Test
    void whoClosesBatchesClosesWhatTheyAreOf() {
        AtomicBoolean closed = new AtomicBoolean();
        VisitStructures.batches(Stream.of(1).onClose(() -> closed.set(true)), 3).close();
        assertThat(closed).isTrue();
    }
}
