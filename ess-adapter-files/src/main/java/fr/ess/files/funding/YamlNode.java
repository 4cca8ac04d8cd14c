package fr.ess.files.funding;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a YAML document with its place: a text, a map or a list. Scalars are kept as they are written; anchors,
 * aliases and types are not followed.
 *
 * @param text present for a scalar
 * @param entries present for a map, in the order written
 * @param items present for a list
 */
record YamlNode(
        int line,
        int column,
        Optional<String> text,
        Optional<Map<String, YamlNode>> entries,
        Optional<List<YamlNode>> items) {

    /** Deep enough for any rule, and no stack is exhausted. */
    private static final int DEEPEST = 50;

    private static final YAMLFactory YAML = new YAMLFactory();

    /** Reads one document. */
    static YamlNode read(String document) throws IOException {
        try (JsonParser parser = YAML.createParser(document)) {
            parser.nextToken();
            return read(parser, 0);
        }
    }

    private static YamlNode read(JsonParser parser, int depth) throws IOException {
        JsonLocation place = parser.currentTokenLocation();
        int line = Math.max(1, place.getLineNr());
        int column = Math.max(1, place.getColumnNr());
        JsonToken token = parser.currentToken();
        if (depth > DEEPEST) {
            throw new IOException("nested too deeply");
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, YamlNode> entries = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (entries.put(name, read(parser, depth + 1)) != null) {
                    throw new IOException("twice the key " + name);
                }
            }
            return new YamlNode(line, column, Optional.empty(), Optional.of(entries), Optional.empty());
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser, depth + 1));
            }
            return new YamlNode(line, column, Optional.empty(), Optional.empty(), Optional.of(items));
        }
        String text = token == null || token == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new YamlNode(line, column, Optional.of(text), Optional.empty(), Optional.empty());
    }
}
