package fr.ess.domain.territory;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed at its first use, once, whatever the number of threads. */
final class Lazy<T> {

    private final Supplier<T> computation;
    private volatile @Nullable T value;

    Lazy(Supplier<T> computation) {
        this.computation = computation;
    }

    T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value;
                if (known == null) {
                    known = computation.get();
                    value = known;
                }
            }
        }
        return known;
    }
}
