package fr.ess.http.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ess.application.structure.DirectoryDocuments;
import fr.ess.application.structure.StructureView;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** A structure as JSON: the very document that exports hold, with the addresses that go on from there. */
final class StructureResource {

    private static final JsonMapper JSON = new JsonMapper();

    private StructureResource() {}

    static ObjectNode of(StructureView view, DirectoryDocuments documents) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        documents.writeJson(List.of(view), Audience.PUBLIC, written);
        try {
            JsonNode document = JSON.readTree(written.toByteArray()).get(0);
            return ((ObjectNode) document)
                    .put("url", address(view.id()))
                    .put("qualification", address(view.id()) + "/qualification")
                    .put("page", "/structures/" + view.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String address(StructureId id) {
        return StructureApi.STRUCTURES + "/" + id;
    }

    /** The word of a constant on the wire, as documents write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
