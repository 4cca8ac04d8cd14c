package fr.ess.jdbc.ledger;

import fr.ess.application.ledger.Change;
import fr.ess.application.ledger.Entry;
import fr.ess.application.ledger.LedgerStore;
import fr.ess.application.ledger.Link;
import fr.ess.application.operation.OperationId;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import fr.ess.jdbc.shared.Json;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Things in SQL: their bodies as JSON, their links as rows. */
public final class JdbiLedgerStore implements LedgerStore {

    private static final String LINKED = """
            SELECT link.target_id, entry.kind, entry.id, entry.version, entry.operation_id, entry.body
            FROM ledger_link link
            JOIN ledger_entry entry ON entry.kind = link.kind AND entry.id = link.id
            WHERE link.target_id IN (<ids>) AND link.target_kind = ?
            ORDER BY entry.kind, entry.id
            """;
    private static final int ROWS_AT_ONCE = 500;

    private final JdbiUnitOfWork unitOfWork;

    @Inject
    public JdbiLedgerStore(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Entry> find(String kind, long id) {
        return unitOfWork
                .handle()
                .createQuery("""
                        SELECT kind, id, version, operation_id, body FROM ledger_entry WHERE kind = :kind AND id = :id
                        """)
                .bind("kind", kind)
                .bind("id", id)
                .map((row, context) -> entry(row))
                .findOne();
    }

    @Override
    public void forEach(String kind, Consumer<Entry> each) {
        unitOfWork
                .handle()
                .createQuery("""
                        SELECT kind, id, version, operation_id, body FROM ledger_entry WHERE kind = :kind ORDER BY id
                        """)
                .setFetchSize(ROWS_AT_ONCE)
                .bind("kind", kind)
                .map((row, context) -> entry(row))
                .forEach(each);
    }

    @Override
    public Map<Link, List<Entry>> linkedTo(Collection<Link> targets) {
        Map<Link, List<Entry>> linked = new HashMap<>();
        Map<String, List<Long>> ids = targets.stream()
                .collect(Collectors.groupingBy(Link::kind, Collectors.mapping(Link::id, Collectors.toList())));
        ids.forEach((kind, some) -> unitOfWork
                .listAbout(some, LINKED, row -> Map.entry(new Link(kind, row.getLong("target_id")), entry(row)), kind)
                .forEach(found -> linked.computeIfAbsent(found.getKey(), none -> new ArrayList<>())
                        .add(found.getValue())));
        return linked;
    }

    @Override
    public void put(Entry entry, Set<Link> links) {
        unitOfWork
                .handle()
                .createUpdate("""
                        INSERT INTO ledger_entry (kind, id, version, operation_id, body)
                        VALUES (:kind, :id, :version, :operation, :body)
                        ON CONFLICT (kind, id) DO UPDATE
                        SET version = excluded.version, operation_id = excluded.operation_id, body = excluded.body
                        """)
                .bind("kind", entry.kind())
                .bind("id", entry.id())
                .bind("version", entry.version())
                .bind("operation", entry.operation().value())
                .bind("body", Json.tree(entry.body()))
                .execute();
        clear("DELETE FROM ledger_link WHERE kind = :kind AND id = :id", entry.kind(), entry.id());
        PreparedBatch batch = unitOfWork.handle().prepareBatch("""
                INSERT INTO ledger_link (target_kind, target_id, kind, id) VALUES (:targetKind, :targetId, :kind, :id)
                """);
        links.forEach(link -> batch.bind("targetKind", link.kind())
                .bind("targetId", link.id())
                .bind("kind", entry.kind())
                .bind("id", entry.id())
                .add());
        if (!links.isEmpty()) {
            batch.execute();
        }
    }

    @Override
    public void remove(String kind, long id) {
        clear("DELETE FROM ledger_entry WHERE kind = :kind AND id = :id", kind, id);
    }

    private void clear(String deletion, String kind, long id) {
        unitOfWork
                .handle()
                .createUpdate(deletion)
                .bind("kind", kind)
                .bind("id", id)
                .execute();
    }

    @Override
    public void append(Change change) {
        unitOfWork
                .handle()
                .createUpdate("""
                        INSERT INTO ledger_history (operation_id, kind, id, after_operation, before_operation, body)
                        VALUES (:operation, :kind, :id, :after, :before, :body)
                        """)
                .bind("operation", change.operation().value())
                .bind("kind", change.kind())
                .bind("id", change.id())
                .bind("after", change.after().map(OperationId::value).orElse(null))
                .bind(
                        "before",
                        change.before()
                                .map(before -> before.operation().value())
                                .orElse(null))
                .bind(
                        "body",
                        change.before().map(before -> Json.tree(before.body())).orElse(null))
                .execute();
    }

    @Override
    public int rewriteChanges(String kind, BiFunction<Long, Object, Object> rewriting) {
        List<Remembered> rewritten = new ArrayList<>();
        unitOfWork
                .handle()
                .createQuery("SELECT seq, id, body FROM ledger_history WHERE kind = :kind AND body IS NOT NULL")
                .setFetchSize(ROWS_AT_ONCE)
                .bind("kind", kind)
                .map((row, context) ->
                        new Remembered(row.getLong("seq"), row.getLong("id"), Json.readTree(row.getString("body"))))
                .forEach(was -> {
                    Object body = rewriting.apply(was.id(), was.body());
                    if (!body.equals(was.body())) {
                        rewritten.add(new Remembered(was.seq(), was.id(), body));
                    }
                });
        rewritten.forEach(is -> unitOfWork
                .handle()
                .createUpdate("UPDATE ledger_history SET body = :body WHERE seq = :seq")
                .bind("body", Json.tree(is.body()))
                .bind("seq", is.seq())
                .execute());
        return rewritten.size();
    }

    private record Remembered(long seq, long id, Object body) {}

    @Override
    public List<Change> changesOf(OperationId operation) {
        return unitOfWork
                .handle()
                .createQuery("""
                        SELECT operation_id, kind, id, after_operation, before_operation, body
                        FROM ledger_history WHERE operation_id = :operation ORDER BY seq
                        """)
                .bind("operation", operation.value())
                .map(JdbiLedgerStore::change)
                .list();
    }

    @Override
    public void forEachChange(Consumer<Change> each) {
        unitOfWork
                .handle()
                .createQuery("""
                        SELECT operation_id, kind, id, after_operation, before_operation, body
                        FROM ledger_history ORDER BY operation_id, seq
                        """)
                .setFetchSize(ROWS_AT_ONCE)
                .map(JdbiLedgerStore::change)
                .forEach(each);
    }

    @Override
    public boolean isEmpty() {
        return unitOfWork
                .handle()
                .createQuery("SELECT id FROM ledger_entry UNION ALL SELECT id FROM ledger_history LIMIT 1")
                .mapTo(Long.class)
                .findFirst()
                .isEmpty();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("kind"),
                row.getLong("id"),
                row.getLong("version"),
                new OperationId(row.getLong("operation_id")),
                Json.readTree(row.getString("body")));
    }

    private static Change change(ResultSet row, StatementContext context) throws SQLException {
        Optional<OperationId> after = operation(row, "after_operation");
        Optional<OperationId> before = operation(row, "before_operation");
        String body = row.getString("body");
        return new Change(
                new OperationId(row.getLong("operation_id")),
                row.getString("kind"),
                row.getLong("id"),
                before.map(operation -> new Change.Before(operation, Json.readTree(body))),
                after);
    }

    private static Optional<OperationId> operation(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new OperationId(number));
    }
}
