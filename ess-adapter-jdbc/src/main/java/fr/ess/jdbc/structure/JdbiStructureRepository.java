package fr.ess.jdbc.structure;

import fr.ess.application.structure.StructureRepository;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import fr.ess.jdbc.shared.Json;
import fr.ess.jdbc.shared.Rows;
import fr.ess.jdbc.shared.Some;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Structures in SQL: one row a structure, one a source's record, one a number. */
public final class JdbiStructureRepository implements StructureRepository {

    private static final int ROWS_AT_ONCE = 500;
    private static final String RECORD =
            "structure_id, source, part, source_kind, stated_on, operation_id, facts, establishments, proofs";

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
        Map<Long, Long> versions = new HashMap<>();
        Map<Long, List<SourceRecord>> records = new HashMap<>();
        for (List<Long> some : Some.of(ids.stream().map(StructureId::value).toList())) {
            unitOfWork
                    .handle()
                    .createQuery("SELECT id, version FROM structure WHERE id IN (<ids>)")
                    .bindList("ids", some)
                    .map((row, context) -> Map.entry(row.getLong("id"), row.getLong("version")))
                    .forEach(row -> versions.put(row.getKey(), row.getValue()));
            unitOfWork
                    .handle()
                    .createQuery("SELECT " + RECORD + " FROM source_record WHERE structure_id IN (<ids>)")
                    .bindList("ids", some)
                    .map(JdbiStructureRepository::stated)
                    .forEach(stated -> records.computeIfAbsent(stated.structure.value(), any -> new ArrayList<>())
                            .add(stated.record));
        }
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(versions.get(id.value()))
                        .map(version -> new Structure(id, version, records.getOrDefault(id.value(), List.of())))
                        .stream())
                .toList();
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
                .map(JdbiStructureRepository::bearing)
                .forEach(bearing -> bearers.computeIfAbsent(bearing.number, number -> new TreeSet<>())
                        .add(bearing.bearer)));
        return bearers;
    }

    @Override
    public Map<StructureId, SortedMap<Identifier, SortedSet<StructureId>>> conflictsOf(Collection<StructureId> ids) {
        Map<StructureId, SortedMap<Identifier, SortedSet<StructureId>>> conflicts = new HashMap<>();
        for (List<Long> some : Some.of(ids.stream().map(StructureId::value).toList())) {
            unitOfWork
                    .handle()
                    .createQuery("""
                            SELECT own.structure_id AS asked, other.kind, other.value, other.structure_id
                            FROM structure_identifier own
                            JOIN structure_identifier other ON other.kind = own.kind AND other.value = own.value
                                AND other.structure_id <> own.structure_id
                            WHERE own.structure_id IN (<ids>) AND own.kind <> :row
                            """)
                    .bindList("ids", some)
                    .bind("row", Identifier.Kind.SOURCE_ROW.name())
                    .map((row, context) -> Map.entry(new StructureId(row.getLong("asked")), bearing(row, context)))
                    .forEach(shared -> conflicts
                            .computeIfAbsent(shared.getKey(), none -> new TreeMap<>())
                            .computeIfAbsent(shared.getValue().number, none -> new TreeSet<>(List.of(shared.getKey())))
                            .add(shared.getValue().bearer));
        }
        return conflicts;
    }

    private static Bearing bearing(ResultSet row, StatementContext context) throws SQLException {
        return new Bearing(
                new Identifier(Identifier.Kind.valueOf(row.getString("kind")), row.getString("value")),
                new StructureId(row.getLong("structure_id")));
    }

    private record Bearing(Identifier number, StructureId bearer) {}

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
                .map((row, context) -> new Bearing(
                        new Identifier(Identifier.Kind.valueOf(row.getString("kind")), row.getString("value")),
                        new StructureId(row.getLong("structure_id"))))
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
                .createQuery("SELECT " + RECORD + " FROM source_record ORDER BY structure_id, source, part")
                .setFetchSize(ROWS_AT_ONCE)
                .map(JdbiStructureRepository::stated)
                .forEach(stated -> each.accept(stated.structure, stated.record));
    }

    private static Stated stated(ResultSet row, StatementContext context) throws SQLException {
        return new Stated(new StructureId(row.getLong("structure_id")), record(row));
    }

    private record Stated(StructureId structure, SourceRecord record) {}

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
        structures.stream().filter(structure -> structure.version() > 0).forEach(structure -> {
            clear(handle, "DELETE FROM source_record WHERE structure_id = :id", structure.id());
            clear(handle, "DELETE FROM structure_identifier WHERE structure_id = :id", structure.id());
        });
        writeRecords(handle, structures);
        writeIdentifiers(handle, structures);
        return structures.stream()
                .map(structure -> new Structure(structure.id(), structure.version() + 1, structure.records()))
                .toList();
    }

    @Override
    public void remove(StructureId id) {
        Handle handle = unitOfWork.handle();
        clear(handle, "DELETE FROM source_record WHERE structure_id = :id", id);
        clear(handle, "DELETE FROM structure_identifier WHERE structure_id = :id", id);
        clear(handle, "DELETE FROM structure WHERE id = :id", id);
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

    private static void clear(Handle handle, String deletion, StructureId id) {
        handle.createUpdate(deletion).bind("id", id.value()).execute();
    }

    private static void writeRecords(Handle handle, List<Structure> structures) {
        Rows.write(
                handle,
                """
                INSERT INTO source_record
                    (structure_id, source, part, source_kind, stated_on, operation_id, facts, establishments, proofs)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                structures.parallelStream().flatMap(RecordRow::of).toList(),
                (written, row) -> row.number(written.structure)
                        .text(written.record.source().name())
                        .text(written.record.part())
                        .text(written.record.source().kind().name())
                        .text(written.record.statedOn().toString())
                        .number(written.record.operation())
                        .text(written.facts)
                        .text(written.establishments)
                        .text(written.proofs));
    }

    /** A record with the texts of its columns. */
    private record RecordRow(long structure, SourceRecord record, String facts, String establishments, String proofs) {

        static Stream<RecordRow> of(Structure structure) {
            return structure.records().stream()
                    .map(record -> new RecordRow(
                            structure.id().value(),
                            record,
                            RecordTexts.facts(record.facts()),
                            RecordTexts.establishments(record.establishments()),
                            RecordTexts.proofs(record.proofs())));
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

    private static SourceRecord record(ResultSet row) throws SQLException {
        return new SourceRecord(
                new Source(row.getString("source"), SourceKind.valueOf(row.getString("source_kind"))),
                row.getString("part"),
                LocalDate.parse(row.getString("stated_on")),
                row.getLong("operation_id"),
                RecordTexts.facts(row.getString("facts")),
                RecordTexts.establishments(row.getString("establishments")),
                RecordTexts.proofs(row.getString("proofs")));
    }
}
