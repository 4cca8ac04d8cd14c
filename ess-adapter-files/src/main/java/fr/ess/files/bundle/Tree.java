package fr.ess.files.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON object of texts, whole numbers, truth values, objects and arrays, whose members keep their order. What is empty
 * or absent is left out when it is put.
 */
final class Tree {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Object> members = new LinkedHashMap<>();

    Tree put(String name, String text) {
        return put(name, (Object) text);
    }

    Tree put(String name, long number) {
        return put(name, (Object) number);
    }

    Tree put(String name, Tree object) {
        return put(name, (Object) object);
    }

    private Tree put(String name, Object value) {
        members.put(name, value);
        return this;
    }

    Tree putKnown(String name, String text) {
        return text.isEmpty() ? this : put(name, text);
    }

    Tree putKnown(String name, Optional<String> text) {
        return text.map(known -> put(name, known)).orElse(this);
    }

    <T> Tree put(String name, List<T> values, Function<T, Tree> writer) {
        return put(name, (Object) values.stream().map(writer).toList());
    }

    /** Members of any of the values that a tree holds, objects as maps. */
    Tree put(String name, Map<?, ?> object) {
        return put(name, tree(object));
    }

    private static Object tree(Object value) {
        if (value instanceof Map<?, ?> object) {
            Tree tree = new Tree();
            object.forEach((name, held) -> tree.put(name.toString(), tree(held)));
            return tree;
        }
        return value instanceof List<?> values ? values.stream().map(Tree::tree).toList() : value;
    }

    /** The members of an object, objects below it as maps. */
    Map<String, Object> map(String name) {
        return object(name).plain();
    }

    private Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        members.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Tree tree) {
            return tree.plain();
        }
        return value instanceof List<?> values
                ? values.stream().map(Tree::plain).toList()
                : value;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Iterable<String> names() {
        return members.keySet();
    }

    Optional<String> find(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    String text(String name) {
        return member(name, String.class);
    }

    long number(String name) {
        return member(name, Long.class);
    }

    Tree object(String name) {
        return member(name, Tree.class);
    }

    <T> List<T> list(String name, Function<Tree, T> reader) {
        List<T> values = new ArrayList<>();
        for (Object value : member(name, List.class)) {
            if (!(value instanceof Tree tree)) {
                throw new IllegalArgumentException(name + " holds something else than objects");
            }
            values.add(reader.apply(tree));
        }
        return values;
    }

    private <T> T member(String name, Class<T> type) {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " is missing, or of another type");
        }
        return type.cast(value);
    }

    /** On one line. Half a surrogate pair, which no UTF-8 can hold, becomes a question mark. */
    byte[] bytes() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> member : members.entrySet()) {
            json.writeFieldName(member.getKey());
            write(json, member.getValue());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Tree tree) {
            tree.write(json);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof List<?> values) {
            json.writeStartArray();
            for (Object one : values) {
                write(json, one);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    /**
     * Reads an object.
     *
     * @throws IOException when this is no such JSON
     */
    static Tree parse(byte[] bytes) throws IOException {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an object");
            }
            return object(json);
        }
    }

    private static Tree object(JsonParser json) throws IOException {
        Tree tree = new Tree();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            tree.put(name, value(json));
        }
        return tree;
    }

    private static Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return json.getLongValue();
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return json.getBooleanValue();
        }
        if (token == JsonToken.START_OBJECT) {
            return object(json);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> values = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(json));
            }
            return values;
        }
        throw new IOException("neither text, number, truth value, object nor array");
    }
}
