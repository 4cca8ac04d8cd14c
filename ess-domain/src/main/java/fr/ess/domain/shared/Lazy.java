package fr.ess.domain.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value computed at its first use, once, whatever the number of threads. A computation that throws is tried again at
 * the next use.
 *
 * @param <T> the type of the value
 */
public final class Lazy<T> {

    private final Supplier<T> computation;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> computation) {
        this.computation = computation;
    }

    public T get() {
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
