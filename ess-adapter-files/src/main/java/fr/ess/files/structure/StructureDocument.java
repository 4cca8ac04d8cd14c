package fr.ess.files.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ess.application.structure.IdentityConflict;
import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.StructureView.CodeLabels;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Closure;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.territory.GeoPoint;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A structure as a JSON object. Its members, always in this order:
 *
 * <ul>
 *   <li>{@code id}, {@code version}, {@code name};
 *   <li>{@code fields}: under the name of each field that somebody states, in the order of {@link Fields#ALL}, the
 *       {@code value} with its {@code source}, {@code source_kind} and {@code date}; where sources disagree, {@code
 *       others} holds the same for each value that is not shown;
 *   <li>{@code labels}: the meaning of {@code legal_category}, {@code activity}, {@code activity_2025} and {@code
 *       section}, those that are known;
 *   <li>{@code place}: {@code commune}, {@code commune_name}, {@code epci}, {@code epci_name}, or null;
 *   <li>{@code establishments}: {@code siret}, {@code head_office}, {@code street}, {@code postcode}, {@code locality},
 *       {@code commune}, and their source; {@code longitude} and {@code latitude} where it is
 *       known to stand; {@code closure}, of those that closed, has {@code on} and {@code successor};
 *   <li>{@code conflicts}: {@code kind} and {@code value} of a number that several bear, and its {@code bearers} by
 *       {@code id} and {@code name}.
 * </ul>
 */
final class StructureDocument {

    private final Audience audience;
    private final JsonGenerator json;

    private StructureDocument(Audience audience, JsonGenerator json) {
        this.audience = audience;
        this.json = json;
    }

    static void write(StructureView structure, Audience audience, JsonGenerator json) throws IOException {
        new StructureDocument(audience, json).write(structure);
    }

    private void write(StructureView structure) throws IOException {
        Profile profile = structure.profile();
        json.writeStartObject();
        json.writeStringField("id", structure.id().toString());
        json.writeNumberField("version", structure.version());
        json.writeStringField("name", profile.name());
        json.writeObjectFieldStart("fields");
        for (Field<?> field : Fields.ALL) {
            if (audience.maySee(field.audience())) {
                writeField(profile, field);
            }
        }
        json.writeEndObject();
        writeLabels(structure.labels());
        writePlace(structure.place());
        writeEstablishments(profile.establishments());
        writeConflicts(structure.conflicts());
        json.writeEndObject();
    }

    private <T> void writeField(Profile profile, Field<T> field) throws IOException {
        List<Sourced<T>> stated = profile.stated(field);
        if (stated.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(field.name());
        writeStated(field, stated.get(0));
        if (profile.isDisputed(field)) {
            json.writeArrayFieldStart("others");
            for (Sourced<T> other : stated.subList(1, stated.size())) {
                json.writeStartObject();
                writeStated(field, other);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private <T> void writeStated(Field<T> field, Sourced<T> stated) throws IOException {
        json.writeFieldName("value");
        JsonValues.write(field, stated.value(), json);
        JsonValues.writeOrigin(stated, json);
    }

    private void writeLabels(CodeLabels labels) throws IOException {
        json.writeObjectFieldStart("labels");
        writeKnown("legal_category", labels.legalCategory());
        writeKnown("activity", labels.activity());
        writeKnown("activity_2025", labels.activity2025());
        writeKnown("section", labels.section());
        json.writeEndObject();
    }

    private void writeKnown(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }

    private void writePlace(Optional<Place> place) throws IOException {
        if (place.isEmpty()) {
            json.writeNullField("place");
            return;
        }
        json.writeObjectFieldStart("place");
        writePlaceMembers(place.get(), json);
        json.writeEndObject();
    }

    /** The members of a place, into the object under way. */
    static void writePlaceMembers(Place place, JsonGenerator json) throws IOException {
        json.writeStringField("commune", place.commune().toString());
        json.writeStringField("commune_name", place.communeName());
        json.writeStringField("epci", place.epci().map(epci -> epci.siren()).orElse(null));
        json.writeStringField("epci_name", place.epci().map(epci -> epci.name()).orElse(null));
    }

    private void writeEstablishments(List<Sourced<Establishment>> establishments) throws IOException {
        json.writeArrayFieldStart("establishments");
        for (Sourced<Establishment> stated : establishments) {
            Establishment establishment = stated.value();
            Address address = establishment.address();
            json.writeStartObject();
            json.writeStringField(
                    "siret", establishment.siret().map(Siret::number).orElse(null));
            json.writeBooleanField("head_office", establishment.headOffice());
            json.writeStringField("street", address.street());
            json.writeStringField("postcode", address.postcode());
            json.writeStringField("locality", address.locality());
            json.writeStringField(
                    "commune", address.commune().map(Object::toString).orElse(null));
            JsonValues.writeOrigin(stated, json);
            if (establishment.position().isPresent()) {
                GeoPoint point = establishment.position().get();
                json.writeNumberField("longitude", point.longitude());
                json.writeNumberField("latitude", point.latitude());
            }
            if (establishment.isClosed()) {
                writeClosure(establishment.closure().orElseThrow());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeClosure(Closure closure) throws IOException {
        json.writeObjectFieldStart("closure");
        json.writeStringField("on", closure.on().map(Object::toString).orElse(null));
        json.writeStringField(
                "successor", closure.successor().map(Siret::number).orElse(null));
        json.writeEndObject();
    }

    private void writeConflicts(List<IdentityConflict> conflicts) throws IOException {
        json.writeArrayFieldStart("conflicts");
        for (IdentityConflict conflict : conflicts) {
            json.writeStartObject();
            json.writeStringField("kind", conflict.identifier().kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("value", conflict.identifier().value());
            json.writeArrayFieldStart("bearers");
            for (Bearer bearer : conflict.bearers()) {
                json.writeStartObject();
                json.writeStringField("id", bearer.id().toString());
                json.writeStringField("name", bearer.name());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
