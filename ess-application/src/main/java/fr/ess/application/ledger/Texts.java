package fr.ess.application.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The texts within a written thing, however deep. */
final class Texts {

    private Texts() {}

    /** Whether one of the texts is such. */
    static boolean anyMatch(Object written, Predicate<String> text) {
        if (written instanceof List<?> list) {
            return list.stream().anyMatch(element -> anyMatch(element, text));
        }
        if (written instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(element -> anyMatch(element, text));
        }
        return written instanceof String string && text.test(string);
    }

    /** The same with each text rewritten; keys stay. */
    static Object rewritten(Object written, UnaryOperator<String> text) {
        if (written instanceof String string) {
            return text.apply(string);
        }
        if (written instanceof List<?> list) {
            return list.stream().map(element -> rewritten(element, text)).toList();
        }
        if (written instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, rewritten(value, text)));
            return copy;
        }
        return written;
    }
}
