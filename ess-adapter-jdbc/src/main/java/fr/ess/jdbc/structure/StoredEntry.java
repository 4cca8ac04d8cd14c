package fr.ess.jdbc.structure;

import fr.ess.domain.structure.Tag;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.territory.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored: equal to another when nothing of their rows differs, be it the spelling of a tag.
 *
 * @param labels of its tags
 * @param sites its further sites, each as its longitude and latitude are stored
 */
record StoredEntry(EntryRow row, Set<String> labels, Set<String> sites) {

    static StoredEntry of(DirectoryEntry entry) {
        return new StoredEntry(
                EntryRow.of(entry),
                entry.tags().stream().map(Tag::label).collect(Collectors.toSet()),
                entry.sites().stream().map(StoredEntry::written).collect(Collectors.toSet()));
    }

    private static String written(GeoPoint point) {
        return point.longitudeUnits() + " " + point.latitudeUnits();
    }

    /** Of a row of {@link DirectoryDialect#entries}. */
    static StoredEntry of(ResultSet row) throws SQLException {
        return new StoredEntry(EntryRow.of(row), split(row.getString("labels")), split(row.getString("sites")));
    }

    private static Set<String> split(@Nullable String texts) {
        return texts == null ? Set.of() : Set.copyOf(List.of(texts.split(DirectoryDialect.SEPARATOR, -1)));
    }

    DirectoryEntry toDomain() {
        SortedSet<Tag> tags = labels.stream().map(Tag::new).collect(Collectors.toCollection(TreeSet::new));
        return row.toDomain(tags, sites.stream().map(StoredEntry::point).collect(Collectors.toSet()));
    }

    private static GeoPoint point(String site) {
        long[] units =
                Arrays.stream(site.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        return GeoPoint.ofUnits(units[0], units[1]);
    }
}
