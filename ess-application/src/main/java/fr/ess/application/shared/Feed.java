package fr.ess.application.shared;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one thread makes for another, a few things ahead of it. A failure of the maker is the taker's.
 *
 * @param <T> the things
 */
public final class Feed<T> implements AutoCloseable {

    private final BlockingQueue<Item<T>> items;
    private final Thread maker;
    private boolean ended;

    /**
     * Begins at once.
     *
     * @param ahead how many things may wait
     * @param making gives each thing to the consumer, which may wait, and returns after the last
     */
    public Feed(String name, int ahead, Consumer<Consumer<T>> making) {
        items = new ArrayBlockingQueue<>(ahead);
        maker = new Thread(() -> make(making), name);
        maker.setDaemon(true);
        maker.start();
    }

    private void make(Consumer<Consumer<T>> making) {
        try {
            try {
                making.accept(thing -> put(new Item<>(thing, null)));
                put(new Item<>(null, null));
            } catch (Stopped stopped) {
                throw stopped;
            } catch (RuntimeException | Error failure) {
                put(new Item<>(null, failure));
            }
        } catch (Stopped stopped) {
            // Nobody takes any more.
        }
    }

    private void put(Item<T> item) {
        try {
            items.put(item);
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }

    /** The next thing; empty after the last. */
    public Optional<T> next() {
        if (ended) {
            return Optional.empty();
        }
        Item<T> item = taken();
        ended = item.thing == null;
        if (item.failure instanceof Error error) {
            throw error;
        }
        if (item.failure instanceof RuntimeException failure) {
            throw failure;
        }
        return Optional.ofNullable(item.thing);
    }

    private Item<T> taken() {
        try {
            return items.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /** Stops the maker and waits until it has. */
    @Override
    public void close() {
        maker.interrupt();
        boolean interrupted = false;
        while (maker.isAlive()) {
            try {
                maker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thing, a failure, or with neither the end. */
    private record Item<T>(@Nullable T thing, @Nullable Throwable failure) {}

    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped", null, false, false);
        }
    }
}
