package fr.ess.domain.structure.search;

import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Nomenclature;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoPoint;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The columns of an export that can be read from the index alone. An entry shows what people look for, which is nearly always
 * what the sources state: where it is not, as for a structure that has no name or whose seat stands nowhere known, the entry
 * says so ({@link DirectoryEntry#otherwise}) and the records are asked. The family and the band of employees are none of
 * these columns: an entry has the family that the law gives, and no year.
 */
public enum EntryColumn {
    ID((id, profile) -> id.toString(), entry -> entry.id().toString()),
    NAME(stated(Fields.NAME), DirectoryEntry::name),
    SIGLE(stated(Fields.SIGLE), DirectoryEntry::sigle),
    SIREN(stated(Fields.SIREN), entry -> entry.siren().map(Siren::number).orElse("")),
    ACTIVITY(stated(Fields.ACTIVITY), entry -> activity(entry.activity())),
    STATUS(
            stated(Fields.STATUS),
            entry -> entry.status().map(StructureStatus::word).orElse("")),
    COMMUNE_CODE(
            ofSeat(seat -> seat.address().commune().map(CommuneCode::text)),
            entry -> entry.place().map(place -> place.commune().text()).orElse("")),
    LONGITUDE(
            ofSeat(seat -> seat.position().map(GeoPoint::longitudeText)),
            entry -> entry.position().map(GeoPoint::longitudeText).orElse("")),
    LATITUDE(
            ofSeat(seat -> seat.position().map(GeoPoint::latitudeText)),
            entry -> entry.position().map(GeoPoint::latitudeText).orElse(""));

    private final BiFunction<StructureId, Profile, String> stated;
    private final Function<DirectoryEntry, String> shown;

    EntryColumn(BiFunction<StructureId, Profile, String> stated, Function<DirectoryEntry, String> shown) {
        this.stated = stated;
        this.shown = shown;
    }

    private static <T> BiFunction<StructureId, Profile, String> stated(Field<T> field) {
        return (id, profile) -> profile.value(field).map(field::write).orElse("");
    }

    private static BiFunction<StructureId, Profile, String> ofSeat(Function<Establishment, Optional<String>> part) {
        return (id, profile) -> profile.seat().flatMap(part).orElse("");
    }

    /** The name of the column in mappings and exports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the sources state, empty where they are silent. */
    public String stated(StructureId id, Profile profile) {
        return stated.apply(id, profile);
    }

    /** What the entry shows. */
    public String shown(DirectoryEntry entry) {
        return shown.apply(entry);
    }

    /** A code that an entry shows, with the nomenclature that nearly all are of; empty for none. */
    public static String activity(String code) {
        return code.isEmpty() ? "" : new ActivityCode(code, Nomenclature.NAF_REV2).toString();
    }

    /** The columns of which the sources state something else than the entry shows. */
    public static Set<EntryColumn> otherwise(DirectoryEntry entry, Profile profile) {
        Set<EntryColumn> otherwise = EnumSet.noneOf(EntryColumn.class);
        for (EntryColumn column : values()) {
            if (!column.shown(entry).equals(column.stated(entry.id(), profile))) {
                otherwise.add(column);
            }
        }
        return otherwise;
    }
}
