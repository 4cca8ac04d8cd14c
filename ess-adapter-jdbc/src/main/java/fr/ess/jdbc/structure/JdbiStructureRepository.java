package fr.ess.jdbc.structure;

import fr.ess.application.structure.StructureRepository;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import fr.ess.jdbc.shared.Json;
import fr.ess.jdbc.shared.Rows;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Structures in SQL: one row a structure, one a source's record, one a number. */
public final class JdbiStructureRepository implements StructureRepository {

    private static final int ROWS_AT_ONCE = 500;
    private static final String LIST = "SELECT " + RecordRow.COLUMNS
            + ", version FROM structure JOIN source_record ON structure_id = id WHERE id IN (<ids>)";
    private static final String CONFLICTS = """
            SELECT own.structure_id AS asked, other.kind, other.value, other.structure_id
            FROM structure_identifier own
            JOIN structure_identifier other ON other.kind = own.kind AND other.value = own.value
                AND other.structure_id <> own.structure_id
            WHERE own.structure_id IN (<ids>) AND own.kind <> ?
            """;

    private final JdbiUnitOfWork unitOfWork;

    @Inject
    public JdbiStructureRepository(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Structure> find(StructureId id) {
        return list(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Structure> list(Collection<StructureId> ids) {
        List<VersionedRow> rows = unitOfWork.listAbout(values(ids), LIST, VersionedRow::of);
        Map<StructureId, List<VersionedRow>> known =
                rows.stream().collect(Collectors.groupingBy(row -> row.record.structure()));
        return ids.parallelStream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(VersionedRow::structure)
                .toList();
    }

    private static List<Long> values(Collection<StructureId> ids) {
        return ids.stream().map(StructureId::value).toList();
    }

    private record VersionedRow(RecordRow record, long version) {

        static VersionedRow of(ResultSet row) throws SQLException {
            return new VersionedRow(RecordRow.of(row), row.getLong("version"));
        }

        /** The structure of these rows, which are all that there are of it. */
        static Structure structure(List<VersionedRow> rows) {
            VersionedRow first = rows.get(0);
            return new Structure(
                    first.record.structure(),
                    first.version,
                    rows.stream().map(row -> row.record.toDomain()).toList());
        }
    }

    @Override
    public Map<Identifier, SortedSet<StructureId>> findBearers(Collection<Identifier> identifiers) {
        Map<Identifier, SortedSet<StructureId>> bearers = new HashMap<>();
        Map<Identifier.Kind, List<String>> values = identifiers.stream()
                .collect(Collectors.groupingBy(
                        Identifier::kind, Collectors.mapping(Identifier::value, Collectors.toList())));
        String query = """
                SELECT kind, value, structure_id FROM structure_identifier
                WHERE kind = :kind AND value IN (%s)
                """.formatted(DirectoryDialect.of(unitOfWork.dialect()).elements(":values"));
        values.forEach((kind, some) -> unitOfWork
                .handle()
                .createQuery(query)
                .bind("kind", kind.name())
                .bind("values", Json.tree(some))
                .map((row, context) -> Bearing.of(row))
                .forEach(bearing -> bearers.computeIfAbsent(bearing.number, number -> new TreeSet<>())
                        .add(bearing.bearer)));
        return bearers;
    }

    @Override
    public Map<StructureId, SortedMap<Identifier, SortedSet<StructureId>>> conflictsOf(Collection<StructureId> ids) {
        Map<StructureId, SortedMap<Identifier, SortedSet<StructureId>>> conflicts = new HashMap<>();
        unitOfWork
                .listAbout(values(ids), CONFLICTS, SharedNumber::of, Identifier.Kind.SOURCE_ROW.name())
                .forEach(shared -> conflicts
                        .computeIfAbsent(shared.asked, none -> new TreeMap<>())
                        .computeIfAbsent(shared.other.number, none -> new TreeSet<>(List.of(shared.asked)))
                        .add(shared.other.bearer));
        return conflicts;
    }

    private record SharedNumber(StructureId asked, Bearing other) {

        static SharedNumber of(ResultSet row) throws SQLException {
            return new SharedNumber(new StructureId(row.getLong("asked")), Bearing.of(row));
        }
    }

    private record Bearing(Identifier number, StructureId bearer) {

        static Bearing of(ResultSet row) throws SQLException {
            return new Bearing(
                    new Identifier(Identifier.Kind.valueOf(row.getString("kind")), row.getString("value")),
                    new StructureId(row.getLong("structure_id")));
        }
    }

    @Override
    public List<StructureId> listKnownFrom(Source source) {
        return unitOfWork
                .handle()
                .createQuery(
                        "SELECT DISTINCT structure_id FROM source_record WHERE source = :source ORDER BY structure_id")
                .bind("source", source.name())
                .map((row, context) -> new StructureId(row.getLong("structure_id")))
                .list();
    }

    @Override
    public void forEachIdentifier(BiConsumer<Identifier, StructureId> each) {
        unitOfWork
                .handle()
                .createQuery("SELECT kind, value, structure_id FROM structure_identifier")
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> Bearing.of(row))
                .forEach(bearing -> each.accept(bearing.number, bearing.bearer));
    }

    @Override
    public boolean isEmpty() {
        return unitOfWork
                .handle()
                .createQuery("SELECT id FROM structure LIMIT 1")
                .mapTo(Long.class)
                .findFirst()
                .isEmpty();
    }

    @Override
    public void forEachRecord(BiConsumer<StructureId, SourceRecord> each) {
        unitOfWork
                .handle()
                .createQuery("SELECT " + RecordRow.COLUMNS + " FROM source_record ORDER BY structure_id, source, part")
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> RecordRow.of(row))
                .forEach(row -> each.accept(row.structure(), row.toDomain()));
    }

    @Override
    public List<Structure> save(List<Structure> structures) {
        if (structures.isEmpty()) {
            return List.of();
        }
        Handle handle = unitOfWork.handle();
        for (boolean isNew : List.of(true, false)) {
            raiseVersions(
                    handle,
                    isNew,
                    structures.stream()
                            .filter(structure -> (structure.version() == 0) == isNew)
                            .toList());
        }
        clear(
                handle,
                structures.stream()
                        .filter(structure -> structure.version() > 0)
                        .map(Structure::id)
                        .toList());
        Rows.write(
                handle,
                RecordRow.INSERTION,
                structures.parallelStream().flatMap(RecordRow::of).toList(),
                RecordRow::fill);
        writeIdentifiers(handle, structures);
        return structures.stream()
                .map(structure -> new Structure(structure.id(), structure.version() + 1, structure.records()))
                .toList();
    }

    @Override
    public void remove(StructureId id) {
        Handle handle = unitOfWork.handle();
        clear(handle, List.of(id));
        handle.execute("DELETE FROM structure WHERE id = ?", id.value());
    }

    private static void raiseVersions(Handle handle, boolean areNew, List<Structure> structures) {
        int[] raised = Rows.write(
                handle,
                areNew
                        ? "INSERT INTO structure (version, id) VALUES (? + 1, ?) ON CONFLICT DO NOTHING"
                        : "UPDATE structure SET version = version + 1 WHERE version = ? AND id = ?",
                structures,
                (structure, row) ->
                        row.number(structure.version()).number(structure.id().value()));
        for (int i = 0; i < raised.length; i++) {
            if (raised[i] == 0) {
                throw new EssException(
                        ErrorCode.STALE_WRITE,
                        "subject",
                        structures.get(i).profile().name());
            }
        }
    }

    private static void clear(Handle handle, List<StructureId> ids) {
        for (String table : List.of("source_record", "structure_identifier")) {
            Rows.write(
                    handle,
                    "DELETE FROM " + table + " WHERE structure_id = ?",
                    ids,
                    (id, row) -> row.number(id.value()));
        }
    }

    private static void writeIdentifiers(Handle handle, List<Structure> structures) {
        Rows.write(
                handle,
                "INSERT INTO structure_identifier (kind, value, structure_id) VALUES (?, ?, ?)",
                structures.stream()
                        .flatMap(structure ->
                                structure.identifiers().stream().map(number -> new Bearing(number, structure.id())))
                        .toList(),
                (bearing, row) -> row.text(bearing.number.kind().name())
                        .text(bearing.number.value())
                        .number(bearing.bearer.value()));
    }
}
