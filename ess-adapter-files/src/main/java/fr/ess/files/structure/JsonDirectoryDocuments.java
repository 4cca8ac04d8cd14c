package fr.ess.files.structure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import fr.ess.application.structure.DirectoryDocuments;
import fr.ess.application.structure.StructureView;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/**
 * Writes the directory as JSON and GeoJSON, in UTF-8, one structure a line. A document that could not be written to its
 * end is left without its closing brackets, so that nobody takes it for a whole one.
 */
public final class JsonDirectoryDocuments implements DirectoryDocuments {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final OfficialGeographySource geography;

    @Inject
    public JsonDirectoryDocuments(OfficialGeographySource geography) {
        this.geography = geography;
    }

    @Override
    public void writeJson(Iterable<StructureView> structures, Audience audience, OutputStream out) {
        write(out, json -> {
            json.writeStartArray();
            for (StructureView structure : structures) {
                json.writeRaw('\n');
                StructureDocument.write(structure, audience, json);
            }
            json.writeRaw('\n');
            json.writeEndArray();
        });
    }

    @Override
    public void writeJsonLines(Iterable<StructureView> structures, Audience audience, OutputStream out) {
        write(out, json -> {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (StructureView structure : structures) {
                StructureDocument.write(structure, audience, json);
            }
        });
    }

    @Override
    public void writeGeoJson(Iterable<StructureView> structures, Audience audience, OutputStream out) {
        StructureFeature features = new StructureFeature(geography);
        write(out, json -> {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (StructureView structure : structures) {
                json.writeRaw('\n');
                features.write(structure, audience, json);
            }
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Through a writer, which replaces what no UTF-8 can hold; a half surrogate pair must not stop an export. */
    private static void write(OutputStream out, Content content) {
        try (JsonGenerator json = JSON.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            content.write(json);
            json.writeRaw('\n');
            json.flush();
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED).causedBy(e);
        }
    }

    /** What goes between the opening and the closing of a document. */
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }
}
