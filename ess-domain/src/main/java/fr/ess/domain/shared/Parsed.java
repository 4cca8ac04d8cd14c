package fr.ess.domain.shared;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a text: a value, or the reason why there is none, ready to be said to whoever wrote the text.
 *
 * @param <T> the type of the value
 */
public sealed interface Parsed<T> {

    static <T> Parsed<T> of(T value) {
        return new Read<>(value);
    }

    static <T> Parsed<T> refused(Message reason) {
        return new Refused<>(reason);
    }

    /** The answer of one function or the other, by what this is. */
    <R> R fold(Function<? super T, ? extends R> whenRead, Function<Message, ? extends R> whenRefused);

    default Optional<T> value() {
        return fold(Optional::of, refused -> Optional.empty());
    }

    default Optional<Message> reason() {
        return fold(read -> Optional.empty(), Optional::of);
    }

    /** The same result with its value changed; a refusal stays as it is. */
    default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> of(change.apply(value)), Parsed::refused);
    }

    /** The value, for callers that hold a text known to be right. */
    default T orThrow() {
        return fold(Function.identity(), reason -> {
            throw new IllegalArgumentException(reason.code().key() + " " + reason.facts());
        });
    }

    /** A value was read. */
    record Read<T>(T read) implements Parsed<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> whenRead, Function<Message, ? extends R> whenRefused) {
            return whenRead.apply(read);
        }
    }

    /** Nothing could be read, for this reason. */
    record Refused<T>(Message why) implements Parsed<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> whenRead, Function<Message, ? extends R> whenRefused) {
            return whenRefused.apply(why);
        }
    }
}
