package fr.ess.domain.shared;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something to say to a person, before it is put into words: a code and the facts its sentence names. The domain returns
 * messages, adapters write sentences.
 *
 * @param code what is said
 * @param facts the values of the sentence's placeholders, by name
 */
public record Message(MessageCode code, Map<String, String> facts) {

    /** Begins a fact that is the key of a sentence. */
    public static final String CODE_MARK = "@";

    public Message {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    public static Message of(MessageCode code) {
        return new Message(code, Map.of());
    }

    public static Message of(MessageCode code, String name, Object value) {
        return new Message(code, Map.of(name, text(value)));
    }

    /** The same message with one more fact. */
    public Message with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(name, text(value));
        return new Message(code, more);
    }

    /** A fact that is itself a code is kept as its key, for whoever writes the sentence to put into words. */
    private static String text(Object value) {
        return value instanceof MessageCode said ? CODE_MARK + said.key() : value.toString();
    }
}
