package fr.ess.jdbc.structure;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.HeadcountBand;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.structure.search.DirectoryEntry.PlaceEpci;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.domain.territory.GlobePoint;
import fr.ess.jdbc.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code directory_entry}; tags and further sites stand in tables of their own. */
record EntryRow(
        long id,
        String name,
        String sigle,
        @Nullable String siren,
        @Nullable String family,
        String activity,
        @Nullable String section,
        @Nullable String commune,
        @Nullable String communeName,
        @Nullable String epci,
        @Nullable String epciName,
        @Nullable GeoPoint position,
        @Nullable String headcount,
        @Nullable String status,
        boolean published,
        String publicWords,
        String missionWords,
        int otherwise) {

    static final String COLUMNS = """
            id, name, sigle, siren, family, activity, section, commune, commune_name, epci, epci_name, longitude, latitude,
            headcount, status, published, public_words, mission_words, otherwise""";

    static final String INSERTION = """
            INSERT INTO directory_entry
                (id, name, sort_name, sigle, sigle_words, siren, family, activity, section, commune, commune_name, epci,
                 epci_name, longitude, latitude, x, y, z, headcount, status, published, public_words, mission_words,
                 otherwise)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** By their words, as they are stored: to read one as people write it costs more than the rest of a row. */
    private static final Map<String, EssFamily> FAMILIES =
            Arrays.stream(EssFamily.values()).collect(Collectors.toMap(EssFamily::word, family -> family));

    private static final Map<String, StructureStatus> STATUSES =
            Arrays.stream(StructureStatus.values()).collect(Collectors.toMap(StructureStatus::word, status -> status));

    /** Of a row that begins with the {@link #COLUMNS}: to look each up by its name would cost as much as to read it. */
    static EntryRow of(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                point(row),
                row.getString(14),
                row.getString(15),
                row.getBoolean(16),
                row.getString(17),
                row.getString(18),
                row.getInt(19));
    }

    private static @Nullable GeoPoint point(ResultSet row) throws SQLException {
        long longitude = row.getLong(12);
        return row.wasNull() ? null : GeoPoint.ofUnits(longitude, row.getLong(13));
    }

    static EntryRow of(DirectoryEntry entry) {
        Optional<PlaceEpci> placeEpci = entry.place().flatMap(Place::epci);
        return new EntryRow(
                entry.id().value(),
                entry.name(),
                entry.sigle(),
                entry.siren().map(Siren::number).orElse(null),
                entry.family().map(EssFamily::word).orElse(null),
                entry.activity(),
                entry.section().isEmpty() ? null : entry.section(),
                entry.place().map(place -> place.commune().text()).orElse(null),
                entry.place().map(Place::communeName).orElse(null),
                placeEpci.map(PlaceEpci::siren).orElse(null),
                placeEpci.map(PlaceEpci::name).orElse(null),
                entry.position().orElse(null),
                entry.headcount().map(HeadcountBand::code).orElse(null),
                entry.status().map(StructureStatus::word).orElse(null),
                entry.published(),
                entry.publicWords(),
                entry.missionWords(),
                EntryColumns.bits(entry.otherwise()));
    }

    /** Fills the parameters of its {@link #INSERTION}. */
    void fill(Rows row) throws SQLException {
        row.number(id)
                .text(name)
                .text(FoldedText.fold(name))
                .text(sigle)
                .text(FoldedText.fold(sigle))
                .text(siren)
                .text(family)
                .text(activity)
                .text(section)
                .text(commune)
                .text(communeName)
                .text(epci)
                .text(epciName);
        if (position == null) {
            row.noNumbers(5);
        } else {
            fillPoint(row, position);
        }
        row.text(headcount)
                .text(status)
                .number(published ? 1 : 0)
                .text(publicWords)
                .text(missionWords)
                .number(otherwise);
    }

    /** Fills what is stored of a point: longitude, latitude, x, y, z. */
    static void fillPoint(Rows row, GeoPoint point) throws SQLException {
        GlobePoint globe = GlobePoint.of(point);
        row.number(point.longitudeUnits())
                .number(point.latitudeUnits())
                .number(globe.x())
                .number(globe.y())
                .number(globe.z());
    }

    DirectoryEntry toDomain(SortedSet<Tag> tags, Set<GeoPoint> sites) {
        return new DirectoryEntry(
                new StructureId(id),
                name,
                sigle,
                Optional.ofNullable(siren).map(Siren::new),
                Optional.ofNullable(family).map(FAMILIES::get),
                activity,
                section == null ? "" : section,
                place(),
                Optional.ofNullable(position),
                sites,
                Optional.ofNullable(headcount).flatMap(HeadcountBand::find),
                Optional.ofNullable(status).map(STATUSES::get),
                tags,
                published,
                publicWords,
                missionWords,
                EntryColumns.ofBits(otherwise));
    }

    private Optional<Place> place() {
        if (commune == null || communeName == null) {
            return Optional.empty();
        }
        Optional<PlaceEpci> within =
                epci == null || epciName == null ? Optional.empty() : Optional.of(new PlaceEpci(epci, epciName));
        return Optional.of(new Place(CommuneCode.parse(commune), communeName, within));
    }
}
