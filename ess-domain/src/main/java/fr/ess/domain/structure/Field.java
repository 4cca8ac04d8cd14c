package fr.ess.domain.structure;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.shared.Parsed;
import java.util.function.Function;

/**
 * One datum a source may state about a structure. Declared once, in {@link Fields}: its stable key, who may see it, how
 * it is read from a file and how it is written. Storage, imports, exports and displays all follow from the declaration.
 *
 * @param <T> the type of its values
 */
public final class Field<T> implements MessageCode, Comparable<Field<?>> {

    private final String key;
    private final Audience audience;
    private final Function<String, Parsed<T>> reader;
    private final Function<T, String> writer;

    Field(String key, Audience audience, Function<String, Parsed<T>> reader, Function<T, String> writer) {
        this.key = key;
        this.audience = audience;
        this.reader = reader;
        this.writer = writer;
    }

    /** The stable name in files, storage and mappings, for instance {@code legal_category}. */
    public String name() {
        return key;
    }

    public Audience audience() {
        return audience;
    }

    /** Reads a value as people and files write it. */
    public Parsed<T> read(String text) {
        return reader.apply(text);
    }

    /** The exact text that {@link #read} gives the same value for. */
    public String write(T value) {
        return writer.apply(value);
    }

    /** The key of the field's label. */
    @Override
    public String key() {
        return "field." + key;
    }

    @Override
    public int compareTo(Field<?> other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
