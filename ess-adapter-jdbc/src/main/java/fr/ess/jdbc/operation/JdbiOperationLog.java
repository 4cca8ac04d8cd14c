package fr.ess.jdbc.operation;

import fr.ess.application.operation.AuditEntry;
import fr.ess.application.operation.Operation;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.OperationLog;
import fr.ess.domain.operation.JournalLine;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.mapstruct.factory.Mappers;

/** The record of operations in SQL. */
public final class JdbiOperationLog implements OperationLog {

    private static final int ROWS_AT_ONCE = 500;
    private static final String LINE = "sequence, written_at, actor, operation, why, content, previous, digest";
    private static final String COLUMNS = "id, kind, actor, started_at, finished_at, subject, counts";

    private final JdbiUnitOfWork unitOfWork;
    private final OperationRowMapper mapper = Mappers.getMapper(OperationRowMapper.class);

    @Inject
    public JdbiOperationLog(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void append(Operation operation, List<AuditEntry> entries) {
        unitOfWork
                .handle()
                .createUpdate("""
                        INSERT INTO operation (id, kind, actor, started_at, finished_at, subject, counts)
                        VALUES (:id, :kind, :actor, :startedAt, :finishedAt, :subject, :counts)
                        """)
                .bindMap(mapper.toRow(operation).parameters())
                .execute();
        append(entries);
    }

    @Override
    public void append(List<AuditEntry> entries) {
        PreparedBatch batch = unitOfWork.handle().prepareBatch("""
                        INSERT INTO audit_entry (operation_id, action, subject, content)
                        VALUES (:operation, :action, :subject, :content)
                        """);
        entries.forEach(entry -> batch.bind("operation", entry.operation().value())
                .bind("action", entry.action())
                .bind("subject", entry.subject())
                .bind("content", entry.content())
                .add());
        if (!entries.isEmpty()) {
            batch.execute();
        }
    }

    @Override
    public void append(JournalLine line) {
        unitOfWork
                .handle()
                .createUpdate("""
                        INSERT INTO journal_line (sequence, written_at, actor, operation, why, content, previous, digest)
                        VALUES (:sequence, :at, :actor, :operation, :why, :content, :previous, :digest)
                        """)
                .bind("sequence", line.sequence())
                .bind("at", line.at().toString())
                .bind("actor", line.actor())
                .bind("operation", line.operation())
                .bind("why", line.why())
                .bind("content", line.content())
                .bind("previous", line.previous())
                .bind("digest", line.digest())
                .execute();
    }

    @Override
    public Optional<JournalLine> lastLine() {
        return unitOfWork
                .handle()
                .createQuery("SELECT " + LINE + " FROM journal_line ORDER BY sequence DESC LIMIT 1")
                .map(JdbiOperationLog::line)
                .findOne();
    }

    @Override
    public void forEachLine(Consumer<JournalLine> each) {
        unitOfWork
                .handle()
                .createQuery("SELECT " + LINE + " FROM journal_line ORDER BY sequence")
                .setFetchSize(ROWS_AT_ONCE)
                .map(JdbiOperationLog::line)
                .forEach(each);
    }

    private static JournalLine line(ResultSet row, StatementContext context) throws SQLException {
        return new JournalLine(
                row.getLong("sequence"),
                Instant.parse(row.getString("written_at")),
                row.getString("actor"),
                row.getString("operation"),
                row.getString("why"),
                row.getString("content"),
                row.getString("previous"),
                row.getString("digest"));
    }

    @Override
    public SortedSet<OperationId> redact(UnaryOperator<String> text) {
        SortedSet<OperationId> changed = new TreeSet<>();
        List<Texts> rewritten = new ArrayList<>();
        Consumer<Texts> look = was -> {
            Texts is = new Texts(was.row(), was.operation(), text.apply(was.subject()), text.apply(was.content()));
            if (!is.equals(was)) {
                rewritten.add(is);
                changed.add(new OperationId(was.operation()));
            }
        };
        texts("SELECT id AS row_id, id AS operation_id, subject, '' AS content FROM operation", look);
        rewritten.forEach(is -> unitOfWork
                .handle()
                .createUpdate("UPDATE operation SET subject = :subject WHERE id = :row")
                .bind("subject", is.subject())
                .bind("row", is.row())
                .execute());
        rewritten.clear();
        texts("SELECT seq AS row_id, operation_id, subject, content FROM audit_entry", look);
        rewritten.forEach(is -> unitOfWork
                .handle()
                .createUpdate("UPDATE audit_entry SET subject = :subject, content = :content WHERE seq = :row")
                .bind("subject", is.subject())
                .bind("content", is.content())
                .bind("row", is.row())
                .execute());
        return changed;
    }

    private void texts(String query, Consumer<Texts> each) {
        unitOfWork
                .handle()
                .createQuery(query)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> new Texts(
                        row.getLong("row_id"),
                        row.getLong("operation_id"),
                        row.getString("subject"),
                        row.getString("content")))
                .forEach(each);
    }

    private record Texts(long row, long operation, String subject, String content) {}

    @Override
    public Optional<Operation> find(OperationId id) {
        return unitOfWork
                .handle()
                .createQuery("SELECT " + COLUMNS + " FROM operation WHERE id = :id")
                .bind("id", id.value())
                .map(this::operation)
                .findOne();
    }

    @Override
    public List<Operation> latestBefore(OperationId bound, int limit) {
        return unitOfWork
                .handle()
                .createQuery("SELECT " + COLUMNS + " FROM operation WHERE id < :bound ORDER BY id DESC LIMIT :limit")
                .bind("bound", bound.value())
                .bind("limit", limit)
                .map(this::operation)
                .list();
    }

    @Override
    public List<OperationId> listUndoesOf(OperationId id) {
        return unitOfWork
                .handle()
                .createQuery("SELECT id FROM operation WHERE kind = :kind AND subject = :subject ORDER BY id DESC")
                .bind("kind", OperationKind.UNDO_OPERATION.name())
                .bind("subject", id.toString())
                .map((row, context) -> new OperationId(row.getLong("id")))
                .list();
    }

    @Override
    public List<AuditEntry> entries(OperationId id, int limit) {
        return unitOfWork
                .handle()
                .createQuery("""
                        SELECT action, subject, content FROM audit_entry
                        WHERE operation_id = :id ORDER BY seq LIMIT :limit
                        """)
                .bind("id", id.value())
                .bind("limit", limit)
                .map((row, context) ->
                        new AuditEntry(id, row.getString("action"), row.getString("subject"), row.getString("content")))
                .list();
    }

    @Override
    public void forEach(Consumer<Operation> each) {
        unitOfWork
                .handle()
                .createQuery("SELECT " + COLUMNS + " FROM operation ORDER BY id")
                .setFetchSize(ROWS_AT_ONCE)
                .map(this::operation)
                .forEach(each);
    }

    @Override
    public void forEachEntry(Consumer<AuditEntry> each) {
        unitOfWork
                .handle()
                .createQuery(
                        "SELECT operation_id, action, subject, content FROM audit_entry ORDER BY operation_id, seq")
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> new AuditEntry(
                        new OperationId(row.getLong("operation_id")),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("content")))
                .forEach(each);
    }

    private Operation operation(ResultSet row, StatementContext context) throws SQLException {
        return mapper.toDomain(new OperationRow(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("started_at"),
                row.getString("finished_at"),
                row.getString("subject"),
                row.getString("counts")));
    }
}
