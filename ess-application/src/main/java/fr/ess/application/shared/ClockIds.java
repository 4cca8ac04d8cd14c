package fr.ess.application.shared;

import fr.ess.domain.shared.Tsid;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Ids from the clock. Within a process they grow strictly, even when the clock steps back; among processes the sequence
 * starts at random in each millisecond, so that two writers do not meet.
 */
@Singleton
public final class ClockIds implements Ids {

    private static final int RANDOM_BITS = Tsid.SEQUENCE_BITS - 1;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long last;

    @Inject
    public ClockIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized long next() {
        long fresh = Tsid.of(clock.millis(), random.nextInt(1 << RANDOM_BITS));
        last = Math.max(fresh, last + 1);
        return last;
    }
}
