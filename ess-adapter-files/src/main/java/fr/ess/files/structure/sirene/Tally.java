package fr.ess.files.structure.sirene;

import java.util.concurrent.atomic.AtomicLong;

/** A count that one thread makes, tens of millions of times, and that any may read. */
final class Tally {

    private final AtomicLong count = new AtomicLong();

    /** For the thread that counts. */
    void add(long more) {
        count.lazySet(count.getPlain() + more);
    }

    long value() {
        return count.get();
    }
}
