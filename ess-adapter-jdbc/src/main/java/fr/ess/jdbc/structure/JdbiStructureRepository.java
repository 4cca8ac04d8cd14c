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
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Structures in SQL: one row a structure, one a source's record, one a number. */
public final class JdbiStructureRepository implements StructureRepository {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbiUnitOfWork unitOfWork;

    @Inject
    public JdbiStructureRepository(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Structure> find(StructureId id) {
        return unitOfWork
                .handle()
                .createQuery("SELECT version FROM structure WHERE id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne()
                .map(version -> new Structure(id, version, records(id)));
    }

    @Override
    public List<Structure> list(Collection<StructureId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<StructureId> findByIdentifier(Identifier identifier) {
        return unitOfWork
                .handle()
                .createQuery("""
                        SELECT structure_id FROM structure_identifier
                        WHERE kind = :kind AND value = :value ORDER BY structure_id
                        """)
                .bind("kind", identifier.kind().name())
                .bind("value", identifier.value())
                .map((row, context) -> new StructureId(row.getLong("structure_id")))
                .list();
    }

    @Override
    public Map<Identifier, SortedSet<StructureId>> conflictsOf(StructureId id) {
        Map<Identifier, SortedSet<StructureId>> conflicts = new TreeMap<>();
        unitOfWork
                .handle()
                .createQuery("""
                        SELECT bearer.kind, bearer.value, bearer.structure_id
                        FROM structure_identifier own
                        JOIN structure_identifier bearer ON bearer.kind = own.kind AND bearer.value = own.value
                        WHERE own.structure_id = :id
                        """)
                .bind("id", id.value())
                .map((row, context) -> new Bearing(
                        new Identifier(Identifier.Kind.valueOf(row.getString("kind")), row.getString("value")),
                        new StructureId(row.getLong("structure_id"))))
                .forEach(bearing -> conflicts
                        .computeIfAbsent(bearing.number, number -> new TreeSet<>())
                        .add(bearing.bearer));
        conflicts
                .entrySet()
                .removeIf(entry ->
                        entry.getValue().size() == 1 || !entry.getKey().kind().isOfficial());
        return conflicts;
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
                .createQuery("""
                        SELECT structure_id, source, part, source_kind, stated_on, operation_id, facts, establishments,
                               proofs
                        FROM source_record ORDER BY structure_id, source, part
                        """)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> new Stated(new StructureId(row.getLong("structure_id")), record(row, context)))
                .forEach(stated -> each.accept(stated.structure, stated.record));
    }

    private record Stated(StructureId structure, SourceRecord record) {}

    @Override
    public Structure save(Structure structure) {
        Handle handle = unitOfWork.handle();
        if (raiseVersion(handle, structure) == 0) {
            throw new EssException(
                    ErrorCode.STALE_WRITE, "subject", structure.profile().name());
        }
        if (structure.version() > 0) {
            clear(handle, "DELETE FROM source_record WHERE structure_id = :id", structure.id());
            clear(handle, "DELETE FROM structure_identifier WHERE structure_id = :id", structure.id());
        }
        writeRecords(handle, structure);
        writeIdentifiers(handle, structure);
        return new Structure(structure.id(), structure.version() + 1, structure.records());
    }

    @Override
    public void remove(StructureId id) {
        Handle handle = unitOfWork.handle();
        clear(handle, "DELETE FROM source_record WHERE structure_id = :id", id);
        clear(handle, "DELETE FROM structure_identifier WHERE structure_id = :id", id);
        clear(handle, "DELETE FROM structure WHERE id = :id", id);
    }

    private static int raiseVersion(Handle handle, Structure structure) {
        String change = structure.version() == 0
                ? "INSERT INTO structure (id, version) VALUES (:id, :version + 1) ON CONFLICT DO NOTHING"
                : "UPDATE structure SET version = version + 1 WHERE id = :id AND version = :version";
        return handle.createUpdate(change)
                .bind("id", structure.id().value())
                .bind("version", structure.version())
                .execute();
    }

    private static void clear(Handle handle, String deletion, StructureId id) {
        handle.createUpdate(deletion).bind("id", id.value()).execute();
    }

    private static void writeRecords(Handle handle, Structure structure) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO source_record
                    (structure_id, source, part, source_kind, stated_on, operation_id, facts, establishments, proofs)
                VALUES (:id, :source, :part, :kind, :statedOn, :operation, :facts, :establishments, :proofs)
                """);
        structure
                .records()
                .forEach(record -> batch.bind("id", structure.id().value())
                        .bind("source", record.source().name())
                        .bind("part", record.part())
                        .bind("kind", record.source().kind().name())
                        .bind("statedOn", record.statedOn().toString())
                        .bind("operation", record.operation())
                        .bind("facts", RecordTexts.facts(record.facts()))
                        .bind("establishments", RecordTexts.establishments(record.establishments()))
                        .bind("proofs", RecordTexts.proofs(record.proofs()))
                        .add());
        batch.execute();
    }

    private static void writeIdentifiers(Handle handle, Structure structure) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO structure_identifier (kind, value, structure_id) VALUES (:kind, :value, :id)");
        structure
                .identifiers()
                .forEach(identifier -> batch.bind("kind", identifier.kind().name())
                        .bind("value", identifier.value())
                        .bind("id", structure.id().value())
                        .add());
        batch.execute();
    }

    private List<SourceRecord> records(StructureId id) {
        return unitOfWork
                .handle()
                .createQuery("""
                        SELECT source, part, source_kind, stated_on, operation_id, facts, establishments, proofs
                        FROM source_record WHERE structure_id = :id
                        """)
                .bind("id", id.value())
                .map(JdbiStructureRepository::record)
                .list();
    }

    private static SourceRecord record(ResultSet row, StatementContext context) throws SQLException {
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
