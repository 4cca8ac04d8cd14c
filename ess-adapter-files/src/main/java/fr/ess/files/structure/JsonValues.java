package fr.ess.files.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Headcount;
import fr.ess.domain.structure.Tag;
import java.io.IOException;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The values of fields in JSON. Numbers that name something and amounts are strings, exact as written; yes and no are
 * booleans; tags an array of labels; an activity its code and nomenclature; a headcount its band and the year described.
 */
final class JsonValues {

    private JsonValues() {}

    static <T> void write(Field<T> field, T value, JsonGenerator json) throws IOException {
        if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof ActivityCode activity) {
            json.writeStartObject();
            json.writeStringField("code", activity.code());
            json.writeStringField("nomenclature", activity.nomenclature().sireneName());
            json.writeEndObject();
        } else if (value instanceof Headcount headcount) {
            json.writeStartObject();
            json.writeStringField("band", headcount.band().code());
            writeYear(headcount.year(), json);
            json.writeEndObject();
        } else if (value instanceof Set<?> tags) {
            json.writeStartArray();
            for (Object tag : tags) {
                json.writeString(tag instanceof Tag named ? named.label() : tag.toString());
            }
            json.writeEndArray();
        } else {
            json.writeString(field.write(value));
        }
    }

    private static void writeYear(Optional<Year> year, JsonGenerator json) throws IOException {
        if (year.isPresent()) {
            json.writeNumberField("year", year.get().getValue());
        } else {
            json.writeNullField("year");
        }
    }

    /** The three members that say where a value comes from, into the object under way. */
    static void writeOrigin(Sourced<?> value, JsonGenerator json) throws IOException {
        json.writeStringField("source", value.source().name());
        json.writeStringField("source_kind", value.source().kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("date", value.date().toString());
    }
}
