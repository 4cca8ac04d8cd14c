package fr.ess.application.shared;

import java.util.function.Supplier;

/**
 * A transaction. Everything the body reads and writes through the repositories of the same store happens together: when
 * the body throws, nothing was written. A unit inside another joins it. Never shared between threads.
 */
public interface UnitOfWork {

    /**
     * Runs the body as the only writer of the store.
     *
     * @throws fr.ess.domain.shared.EssException DATABASE_BUSY when another process writes for too long,
     *     DATABASE_READ_ONLY or DATABASE_FULL when the store cannot take the change; nothing was written;
     *     DATABASE_UNREACHABLE or DATABASE_REFUSED when its server does not let in
     */
    <T> T write(Supplier<T> body);

    /**
     * Runs the body on one consistent state of the store, beside any writer.
     *
     * @throws fr.ess.domain.shared.EssException DATABASE_NOT_FOUND when there is no store yet
     */
    <T> T read(Supplier<T> body);

    /** Runs the body as {@link #read} does; a store that does not exist yet is taken as an empty one, and not made. */
    <T> T preview(Supplier<T> body);
}
