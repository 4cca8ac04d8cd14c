package fr.ess.cli.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON of small results: objects, lists, texts, numbers, booleans, nothing. A library would double the classes that a
 * search loads.
 */
public final class Json {

    private Json() {}

    /** An object that keeps the order of its members: name, value, name, value … An empty Optional is null. */
    public static Map<String, @Nullable Object> object(@Nullable Object... members) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i + 1 < members.length; i += 2) {
            object.put(String.valueOf(members[i]), plain(members[i + 1]));
        }
        return object;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /** The stable word of a constant. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value in JSON, indented, without a final line break. */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, "\n", out);
        return out.toString();
    }

    private static void write(@Nullable Object value, String line, StringBuilder out) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            out.append(value);
        } else if (value instanceof Map<?, ?> object) {
            object(object, line, out);
        } else if (value instanceof List<?> list) {
            list(list, line, out);
        } else {
            text(value.toString(), out);
        }
    }

    private static void object(Map<?, ?> object, String line, StringBuilder out) {
        String separator = "";
        out.append('{');
        for (Map.Entry<?, ?> member : object.entrySet()) {
            out.append(separator).append(line).append("  ");
            text(member.getKey().toString(), out);
            out.append(": ");
            write(member.getValue(), line + "  ", out);
            separator = ",";
        }
        out.append(object.isEmpty() ? "" : line).append('}');
    }

    private static void list(List<?> list, String line, StringBuilder out) {
        String separator = "";
        out.append('[');
        for (Object element : list) {
            out.append(separator).append(line).append("  ");
            write(element, line + "  ", out);
            separator = ",";
        }
        out.append(list.isEmpty() ? "" : line).append(']');
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                        escaped(text, i, out);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Control characters, and halves of characters that lost the other half; whole ones stand as they are. */
    private static void escaped(String text, int i, StringBuilder out) {
        char c = text.charAt(i);
        boolean whole = Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        if (whole) {
            out.append(c);
        } else {
            out.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
        }
    }
}
