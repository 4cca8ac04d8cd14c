package fr.ess.jdbc.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The little JSON that columns hold: objects of text and arrays of them, or trees of maps, lists, texts, whole numbers and
 * truth values. Streamed, for a binder is slow to start.
 */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String NOTHING = "[]";

    private Json() {}

    /** What gives its members to whom it is handed, one after the other. */
    public static String object(Consumer<BiConsumer<String, String>> thing) {
        return written(generator -> writeObject(generator, thing));
    }

    /** An object for each thing. */
    public static <T> String array(List<T> things, BiConsumer<T, BiConsumer<String, String>> giving) {
        return things.isEmpty()
                ? NOTHING
                : written(generator -> {
                    generator.writeStartArray();
                    for (T thing : things) {
                        writeObject(generator, members -> giving.accept(thing, members));
                    }
                    generator.writeEndArray();
                });
    }

    public static Map<String, String> readObject(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return readObject(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Map<String, String>> readArray(String json) {
        if (json.equals(NOTHING)) {
            return List.of();
        }
        try (JsonParser parser = FACTORY.createParser(json)) {
            List<Map<String, String>> objects = new ArrayList<>();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                objects.add(readObject(parser));
            }
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String tree(Object tree) {
        return written(generator -> writeTree(generator, tree));
    }

    public static Object readTree(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return readTree(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object readTree(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, readTree(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(readTree(parser));
            }
            return array;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return parser.getBooleanValue();
        }
        return parser.getText();
    }

    private static void writeTree(JsonGenerator generator, Object tree) throws IOException {
        if (tree instanceof Map<?, ?> object) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> member : object.entrySet()) {
                generator.writeFieldName(member.getKey().toString());
                writeTree(generator, member.getValue());
            }
            generator.writeEndObject();
        } else if (tree instanceof List<?> array) {
            generator.writeStartArray();
            for (Object one : array) {
                writeTree(generator, one);
            }
            generator.writeEndArray();
        } else if (tree instanceof Long number) {
            generator.writeNumber(number);
        } else if (tree instanceof Boolean yes) {
            generator.writeBoolean(yes);
        } else {
            generator.writeString(tree.toString());
        }
    }

    private static Map<String, String> readObject(JsonParser parser) throws IOException {
        Map<String, String> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, parser.getText());
        }
        return object;
    }

    private static void writeObject(JsonGenerator generator, Consumer<BiConsumer<String, String>> thing)
            throws IOException {
        generator.writeStartObject();
        thing.accept((name, value) -> {
            try {
                generator.writeStringField(name, value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        generator.writeEndObject();
    }

    private static String written(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            body.write(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private interface Body {
        void write(JsonGenerator generator) throws IOException;
    }
}
