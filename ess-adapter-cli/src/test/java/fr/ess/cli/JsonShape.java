package fr.ess.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The members of a JSON text with their types: {@code structures[].name} is a text. */
final class JsonShape {

    private final Map<String, String> members = new TreeMap<>();

    private JsonShape() {}

    static Map<String, String> of(String json) {
        JsonShape shape = new JsonShape();
        try {
            shape.read("", new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shape.members;
    }

    private void read(String path, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT ->
                node.properties()
                        .forEach(member -> read(
                                path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue()));
            case ARRAY -> {
                node.forEach(element -> read(path + "[]", element));
                if (node.isEmpty()) {
                    note(path + "[]", "");
                }
            }
            case STRING -> note(path, "texte");
            case NUMBER -> note(path, "nombre");
            case BOOLEAN -> note(path, "booléen");
            case NULL -> note(path, "null");
            default -> throw new IllegalStateException(node.getNodeType() + " at " + path);
        }
    }

    /** Seen with several types, a member has them all. */
    private void note(String path, String type) {
        members.merge(
                path, type, (one, other) -> one.contains(other) ? one : one.isEmpty() ? other : one + " ou " + other);
    }
}
