package fr.ess.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedTest {

    @Test
    void givesAllThingsInTheirOrderThenNothing() {
        try (Feed<Integer> feed =
                new Feed<>("numbers", 2, taker -> IntStream.range(0, 1_000).forEach(taker::accept))) {
            List<Integer> taken = new ArrayList<>();
            for (Optional<Integer> next = feed.next(); next.isPresent(); next = feed.next()) {
                taken.add(next.get());
            }
            assertThat(taken).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
            assertThat(feed.next()).isEmpty();
        }
    }

    @Test
    void aFailureOfTheMakerIsTheTakersAfterWhatWasMade() {
        try (Feed<String> feed = new Feed<>("failing", 2, taker -> {
            taker.accept("first");
            throw new IllegalStateException("no more");
        })) {
            assertThat(feed.next()).contains("first");
            assertThatThrownBy(feed::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no more");
        }
    }

    @Test
    void anErrorOfTheMakerIsTheTakersToo() {
        try (Feed<String> feed = new Feed<>("exhausted", 2, taker -> {
            throw new OutOfMemoryError("no room");
        })) {
            assertThatThrownBy(feed::next).isInstanceOf(OutOfMemoryError.class).hasMessage("no room");
        }
    }

    @Test
    void closingStopsAMakerThatNobodyWaitsFor() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Feed<Integer> feed = new Feed<>("endless", 1, taker -> {
            try {
                IntStream.iterate(0, i -> i + 1).forEach(i -> {
                    taker.accept(i);
                    started.countDown();
                });
            } finally {
                ended.set(true);
            }
        });
        started.await();
        feed.close();
        assertThat(ended).isTrue();
    }
}
