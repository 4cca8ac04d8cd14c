package fr.ess.application.ledger;

import fr.ess.domain.shared.Id;
import java.util.function.Consumer;

/** How values of one type are written, read and walked through. */
interface Shape {

    /** As a map, a list, a text, a whole number or a truth value. */
    Object write(Object value);

    /**
     * The value that was written so.
     *
     * @throws IllegalArgumentException when no such value was
     */
    Object read(Object written);

    /** Tells every id that the value holds. */
    default void links(Object value, Consumer<Id> found) {}

    /** The value with one id in place of another. */
    default Object relinked(Object value, Id from, Id to) {
        return value;
    }

    /** Whether a record leaves such a value out, to be read as {@link #absent()}. */
    default boolean isAbsent(Object value) {
        return false;
    }

    /** What stands for a component that is not written. */
    default Object absent() {
        throw new IllegalArgumentException("a component is missing");
    }
}
