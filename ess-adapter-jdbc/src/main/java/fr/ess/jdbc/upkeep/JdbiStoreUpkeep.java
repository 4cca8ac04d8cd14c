package fr.ess.jdbc.upkeep;

import fr.ess.application.upkeep.Fault;
import fr.ess.application.upkeep.Finding;
import fr.ess.application.upkeep.StoreUpkeep;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Tsid;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.StructureId;
import fr.ess.jdbc.shared.Database;
import fr.ess.jdbc.shared.Dialect;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import fr.ess.jdbc.shared.SqliteDatabase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The care of a database: its file is copied and replaced where it is one, its rows are compared by SQL. */
public final class JdbiStoreUpkeep implements StoreUpkeep {

    private final Database database;
    private final JdbiUnitOfWork unitOfWork;

    @Inject
    public JdbiStoreUpkeep(Database database, JdbiUnitOfWork unitOfWork) {
        this.database = database;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public long backUpTo(Path file, boolean replacing) {
        return new SqliteCopies(inFile()).writeTo(file.toAbsolutePath(), replacing);
    }

    @Override
    public Optional<Path> restoreFrom(Path backup) {
        return new SqliteCopies(inFile()).restoreFrom(backup.toAbsolutePath());
    }

    private SqliteDatabase inFile() {
        if (database instanceof SqliteDatabase inFile) {
            return inFile;
        }
        throw new EssException(ErrorCode.UPKEEP_UNSUPPORTED, "database", database.name());
    }

    @Override
    public int schema() {
        String history = unitOfWork.dialect().history();
        return number("SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM " + history + " WHERE success");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (unitOfWork.dialect() == Dialect.SQLITE) {
            List<String> damages = damages();
            if (!damages.isEmpty()) {
                return List.of(Finding.at(Fault.FILE_DAMAGED, damages));
            }
            note(findings, Fault.LINK_BROKEN, brokenLinks());
            note(findings, Fault.SCHEMA_MISMATCH, schemaMismatch());
            note(findings, Fault.ENTRY_MISSING, ids("""
                    SELECT id FROM directory_entry WHERE id NOT IN (SELECT rowid FROM directory_text) ORDER BY id
                    """));
        }
        note(findings, Fault.STRUCTURE_WITHOUT_RECORD, ids("""
                SELECT id FROM structure WHERE id NOT IN (SELECT structure_id FROM source_record) ORDER BY id
                """));
        note(findings, Fault.LINK_BROKEN, brokenLedgerLinks());
        note(findings, Fault.OPERATION_MISSING, ids("""
                SELECT structure_id FROM source_record WHERE operation_id NOT IN (SELECT id FROM operation)
                UNION
                SELECT structure_id FROM structure_history WHERE operation_id NOT IN (SELECT id FROM operation)
                ORDER BY structure_id
                """));
        return findings;
    }

    private static void note(List<Finding> findings, Fault fault, List<?> places) {
        if (!places.isEmpty()) {
            findings.add(Finding.at(fault, places));
        }
    }

    /**
     * FTS5 keeps what it read of its table until a search notices that another connection wrote, and its check notices
     * nothing: without a search first, a reader that was used before finds a damage that is not there.
     */
    private List<String> damages() {
        ids("SELECT rowid FROM directory_text LIMIT 1");
        return handle().createQuery("PRAGMA integrity_check")
                .mapTo(String.class)
                .filter(line -> !line.equals("ok"))
                .list();
    }

    /** Those of the index are counted as its strays. */
    private List<String> brokenLinks() {
        return handle().createQuery("""
                        SELECT "table" || ' → ' || parent FROM pragma_foreign_key_check
                        WHERE "table" NOT LIKE 'directory%'
                        """).mapTo(String.class).list();
    }

    private List<String> schemaMismatch() {
        int said = number("PRAGMA user_version");
        int made = schema();
        return said == made ? List.of() : List.of(said + " ≠ " + made);
    }

    @Override
    public List<StructureId> listAfter(StructureId bound, int limit) {
        return handle().createQuery("""
                        SELECT id FROM structure
                        WHERE id > :bound AND EXISTS (SELECT 1 FROM source_record WHERE structure_id = structure.id)
                        ORDER BY id LIMIT :limit
                        """)
                .bind("bound", bound.value())
                .bind("limit", limit)
                .map((row, context) -> new StructureId(row.getLong("id")))
                .list();
    }

    @Override
    public Map<StructureId, SortedSet<Identifier>> keptIdentifiers(List<StructureId> structures) {
        Map<StructureId, SortedSet<Identifier>> kept = new HashMap<>();
        unitOfWork
                .listAbout(
                        structures.stream().map(StructureId::value).toList(),
                        "SELECT kind, value, structure_id FROM structure_identifier WHERE structure_id IN (<ids>)",
                        row -> new Kept(
                                new StructureId(row.getLong("structure_id")),
                                row.getString("kind"),
                                row.getString("value")))
                .forEach(number -> number.identifier()
                        .ifPresent(identifier -> kept.computeIfAbsent(number.structure, id -> new TreeSet<>())
                                .add(identifier)));
        return kept;
    }

    private record Kept(StructureId structure, String kind, String value) {

        /** Empty for a kind that nobody writes: then the number its structure should bear is missing. */
        Optional<Identifier> identifier() {
            return Arrays.stream(Identifier.Kind.values())
                    .filter(known -> known.name().equals(kind))
                    .findFirst()
                    .map(known -> new Identifier(known, value));
        }
    }

    @Override
    public List<StructureId> strayEntries() {
        String strays = """
                SELECT id FROM directory_entry WHERE id NOT IN (SELECT structure_id FROM source_record)
                UNION
                SELECT entry_id FROM directory_tag WHERE entry_id NOT IN (SELECT id FROM directory_entry)
                UNION
                SELECT entry_id FROM directory_site WHERE entry_id NOT IN (SELECT id FROM directory_entry)
                """;
        String words = """
                UNION
                SELECT rowid FROM directory_text WHERE rowid NOT IN (SELECT id FROM directory_entry)
                """;
        return ids(unitOfWork.dialect() == Dialect.SQLITE ? strays + words : strays);
    }

    private List<StructureId> ids(String query) {
        return handle().createQuery(query)
                .mapTo(Long.class)
                .map(StructureId::new)
                .list();
    }

    /** What things refer to and is not there, structures or other things. */
    private List<String> brokenLedgerLinks() {
        return handle().createQuery("""
                        SELECT kind, id, target_kind FROM ledger_link
                        WHERE NOT EXISTS (SELECT 1 FROM structure
                                          WHERE target_kind = 'structure' AND structure.id = target_id)
                          AND NOT EXISTS (SELECT 1 FROM territory
                                          WHERE target_kind = 'territory' AND territory.id = target_id)
                          AND NOT EXISTS (SELECT 1 FROM ledger_entry target
                                          WHERE target.kind = target_kind AND target.id = target_id)
                        ORDER BY kind, id
                        """)
                .map((row, context) -> row.getString("kind") + ":" + Tsid.print(row.getLong("id")) + " → "
                        + row.getString("target_kind"))
                .list();
    }

    private int number(String query) {
        return handle().createQuery(query).mapTo(Integer.class).one();
    }

    private Handle handle() {
        return unitOfWork.handle();
    }
}
