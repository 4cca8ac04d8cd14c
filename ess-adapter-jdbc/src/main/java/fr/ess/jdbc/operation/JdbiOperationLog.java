package fr.ess.jdbc.operation;

import fr.ess.application.operation.AuditEntry;
import fr.ess.application.operation.Operation;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.OperationLog;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.mapstruct.factory.Mappers;

/** The record of operations in SQL. */
public final class JdbiOperationLog implements OperationLog {

    private static final int ROWS_AT_ONCE = 500;
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
