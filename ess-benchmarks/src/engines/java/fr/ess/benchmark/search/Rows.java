package fr.ess.benchmark.search;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.HeadcountBand;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.domain.territory.GlobePoint;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes made-up entries into the tables of the index, in batches. */
final class Rows implements AutoCloseable {

    private static final int AT_ONCE = 5_000;

    private final boolean searchable;
    private final Connection connection;
    private final PreparedStatement structures;
    private final PreparedStatement entries;
    private final PreparedStatement sites;
    private final PreparedStatement texts;
    private int waiting;

    /** With the text search of SQLite, or for the image alone. */
    Rows(Path database, boolean searchable) throws SQLException {
        this.searchable = searchable;
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        connection.createStatement().execute("PRAGMA synchronous = OFF");
        connection.setAutoCommit(false);
        this.structures = connection.prepareStatement("INSERT INTO structure (id, version) VALUES (?, 1)");
        this.entries = connection.prepareStatement("""
                INSERT INTO directory_entry
                    (id, name, sort_name, sigle, sigle_words, siren, family, activity, section, commune, commune_name,
                     epci, epci_name, longitude, latitude, x, y, z, headcount, status, published, public_words,
                     mission_words)
                VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, '')
                """);
        this.sites = connection.prepareStatement(
                "INSERT INTO directory_site (entry_id, longitude, latitude, x, y, z) VALUES (?, ?, ?, ?, ?, ?)");
        this.texts = connection.prepareStatement(
                "INSERT INTO directory_text (rowid, public_words, mission_words) VALUES (?, ?, '')");
    }

    void add(DirectoryEntry entry) throws SQLException {
        long id = entry.id().value();
        Place place = entry.place().orElseThrow();
        GeoPoint point = entry.position().orElseThrow();
        GlobePoint globe = GlobePoint.of(point);
        batch(structures, id);
        batch(
                entries,
                id,
                entry.name(),
                FoldedText.fold(entry.name()),
                entry.sigle(),
                FoldedText.fold(entry.sigle()),
                entry.siren().orElseThrow().number(),
                entry.family().map(EssFamily::word).orElseThrow(),
                entry.section(),
                place.commune().text(),
                place.communeName(),
                place.epci().orElseThrow().siren(),
                place.epci().orElseThrow().name(),
                point.longitudeUnits(),
                point.latitudeUnits(),
                globe.x(),
                globe.y(),
                globe.z(),
                entry.headcount().map(HeadcountBand::code).orElse(null),
                entry.status().orElseThrow().word(),
                entry.publicWords());
        for (GeoPoint site : entry.sites()) {
            GlobePoint there = GlobePoint.of(site);
            batch(sites, id, site.longitudeUnits(), site.latitudeUnits(), there.x(), there.y(), there.z());
        }
        if (searchable) {
            batch(texts, id, entry.publicWords());
        }
        if (++waiting == AT_ONCE) {
            flush();
        }
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private void flush() throws SQLException {
        structures.executeBatch();
        entries.executeBatch();
        sites.executeBatch();
        texts.executeBatch();
        waiting = 0;
    }

    void commit() throws SQLException {
        flush();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
