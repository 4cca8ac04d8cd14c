package fr.ess.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The description of the API, and whether an answer is one that it allows. */
public final class OpenApiDocument {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    public OpenApiDocument() {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/fr/ess/http/openapi.json"))) {
            document = JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the query parameters of every path. */
    public Map<String, Set<String>> queryParameters() {
        Map<String, Set<String>> byPath = new TreeMap<>();
        document.get("paths").properties().forEach(path -> {
            Set<String> names = new TreeSet<>();
            for (JsonNode parameter : operation(path.getValue()).path("parameters")) {
                JsonNode resolved = resolved(parameter);
                if (resolved.get("in").asText().equals("query")) {
                    names.add(resolved.get("name").asText());
                }
            }
            byPath.put(path.getKey(), names);
        });
        return byPath;
    }

    /** An address answers to GET, or else to POST. */
    private static JsonNode operation(JsonNode path) {
        return path.has("get") ? path.get("get") : path.get("post");
    }

    public JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** Fails unless the document allows this answer; answers that are pages are not its business. */
    public void check(String method, String path, HttpResponse<String> response) {
        Optional<JsonNode> operation = operation(path.replaceFirst("\\?.*", ""));
        if (operation.isEmpty()) {
            assertThat(path.startsWith("/api/") && response.statusCode() == 200)
                    .as("%s is answered and not documented", path)
                    .isFalse();
            return;
        }
        JsonNode answer = resolved(operation.get().at("/responses/" + response.statusCode()));
        assertThat(answer.isMissingNode())
                .as("status %s of %s %s is documented", response.statusCode(), method, path)
                .isFalse();
        String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (!type.isEmpty() && !method.equals("HEAD") && response.statusCode() != 304) {
            JsonNode content = answer.path("content").path(type);
            assertThat(content.isMissingNode())
                    .as("form %s of %s is documented", type, path)
                    .isFalse();
            if (type.endsWith("json")) {
                conforms(content.get("schema"), response.body(), path);
            }
        }
    }

    /** Fails unless the JSON text is one that the schema allows. */
    public void conforms(JsonNode schema, String json, String what) {
        Schema checked = schemas.computeIfAbsent(schema, this::compiled);
        assertThat(checked.validate(json, InputFormat.JSON)).as(what).isEmpty();
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode root = ((ObjectNode) schema).deepCopy();
        root.set("components", document.get("components"));
        return registry.getSchema(root.toString(), InputFormat.JSON);
    }

    private Optional<JsonNode> operation(String path) {
        JsonNode exact = document.get("paths").get(path);
        if (exact != null) {
            return Optional.of(operation(exact));
        }
        for (Map.Entry<String, JsonNode> known : document.get("paths").properties()) {
            if (path.matches(known.getKey().replaceAll("\\{[a-z]+}", "[^/]+"))) {
                return Optional.of(operation(known.getValue()));
            }
        }
        return Optional.empty();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
