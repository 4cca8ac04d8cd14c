package fr.ess.application.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Units of work over stores in memory: one at a time, undone when the body throws. */
public final class InMemoryUnitOfWork implements UnitOfWork {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Supplier<Runnable>> stores = new ArrayList<>();

    /** Lets a store take part: it gives, before each unit that writes, what puts its present state back. */
    public void join(Supplier<Runnable> snapshot) {
        stores.add(snapshot);
    }

    @Override
    public <T> T write(Supplier<T> body) {
        lock.lock();
        try {
            List<Runnable> undo = lock.getHoldCount() > 1
                    ? List.of()
                    : stores.stream().map(Supplier::get).toList();
            try {
                return body.get();
            } catch (RuntimeException failure) {
                undo.forEach(Runnable::run);
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T read(Supplier<T> body) {
        lock.lock();
        try {
            return body.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T preview(Supplier<T> body) {
        return read(body);
    }
}
