package fr.ess.files.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ess.application.structure.StructureView;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneOutline;
import fr.ess.domain.territory.GeoPoint;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A structure as a GeoJSON feature (RFC 7946), placed where its seat is known to stand, else at the label point of the
 * seat's commune. Its
 * properties: each field that somebody states, by its name; the {@code commune}, {@code commune_name}, {@code epci},
 * {@code epci_name} of its seat where known; and {@code precision}, {@code address}, {@code commune} or null where it has no place. Not
 * safe for threads: it remembers the points of one document.
 */
final class StructureFeature {

    private final OfficialGeographySource geography;
    private final Map<CommuneCode, Optional<GeoPoint>> points = new HashMap<>();

    StructureFeature(OfficialGeographySource geography) {
        this.geography = geography;
    }

    void write(StructureView structure, Audience audience, JsonGenerator json) throws IOException {
        Optional<GeoPoint> exact = structure.profile().position();
        Optional<GeoPoint> point =
                exact.or(() -> structure.place().map(Place::commune).flatMap(this::point));
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", structure.id().toString());
        writeGeometry(point, json);
        json.writeObjectFieldStart("properties");
        for (Field<?> field : Fields.ALL) {
            if (audience.maySee(field.audience())) {
                writeProperty(structure.profile(), field, json);
            }
        }
        if (structure.place().isPresent()) {
            StructureDocument.writePlaceMembers(structure.place().get(), json);
        }
        json.writeStringField("precision", exact.isPresent() ? "address" : point.isPresent() ? "commune" : null);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static <T> void writeProperty(Profile profile, Field<T> field, JsonGenerator json) throws IOException {
        Optional<T> value = profile.value(field);
        if (value.isPresent()) {
            json.writeFieldName(field.name());
            JsonValues.write(field, value.get(), json);
        }
    }

    private static void writeGeometry(Optional<GeoPoint> point, JsonGenerator json) throws IOException {
        if (point.isEmpty()) {
            json.writeNullField("geometry");
            return;
        }
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(point.get().longitude());
        json.writeNumber(point.get().latitude());
        json.writeEndArray();
        json.writeEndObject();
    }

    private Optional<GeoPoint> point(CommuneCode commune) {
        return points.computeIfAbsent(
                commune,
                code -> geography.outlines(Set.of(code)).stream().findFirst().map(CommuneOutline::label));
    }
}
