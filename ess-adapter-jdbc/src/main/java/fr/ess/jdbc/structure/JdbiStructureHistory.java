package fr.ess.jdbc.structure;

import fr.ess.application.operation.OperationId;
import fr.ess.application.structure.PriorRecord;
import fr.ess.application.structure.StructureHistory;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import fr.ess.jdbc.shared.Rows;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What operations replaced, in SQL. */
public final class JdbiStructureHistory implements StructureHistory {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbiUnitOfWork unitOfWork;

    @Inject
    public JdbiStructureHistory(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void append(List<PriorRecord> priors) {
        Rows.write(unitOfWork.handle(), """
                INSERT INTO structure_history
                    (operation_id, structure_id, source, part, source_kind, after_operation, before_operation, stated_on,
                     facts, establishments, proofs)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, priors, (prior, row) -> {
            Optional<SourceRecord> before = prior.before();
            row.number(prior.operation().value())
                    .number(prior.structure().value())
                    .text(prior.source().name())
                    .text(prior.part())
                    .text(prior.source().kind().name())
                    .number(prior.after().map(OperationId::value))
                    .number(before.map(SourceRecord::operation))
                    .text(before.map(record -> record.statedOn().toString()))
                    .text(before.map(record -> RecordTexts.facts(record.facts())))
                    .text(before.map(record -> RecordTexts.establishments(record.establishments())))
                    .text(before.map(record -> RecordTexts.proofs(record.proofs())));
        });
    }

    @Override
    public int rewrite(UnaryOperator<SourceRecord> rewriting) {
        Map<Long, SourceRecord> rewritten = new TreeMap<>();
        unitOfWork
                .handle()
                .createQuery("""
                        SELECT seq, source, part, source_kind, before_operation, stated_on, facts, establishments, proofs
                        FROM structure_history WHERE before_operation IS NOT NULL
                        """)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> Map.entry(
                        row.getLong("seq"),
                        before(
                                        new Source(
                                                row.getString("source"),
                                                SourceKind.valueOf(row.getString("source_kind"))),
                                        row)
                                .orElseThrow()))
                .forEach(was -> {
                    SourceRecord record = rewriting.apply(was.getValue());
                    if (!record.equals(was.getValue())) {
                        rewritten.put(was.getKey(), record);
                    }
                });
        rewritten.forEach((seq, record) -> unitOfWork
                .handle()
                .createUpdate("""
                        UPDATE structure_history SET facts = :facts, establishments = :establishments WHERE seq = :seq
                        """)
                .bind("facts", RecordTexts.facts(record.facts()))
                .bind("establishments", RecordTexts.establishments(record.establishments()))
                .bind("seq", seq)
                .execute());
        return rewritten.size();
    }

    @Override
    public List<PriorRecord> list(OperationId operation) {
        return unitOfWork
                .handle()
                .createQuery("""
                        SELECT structure_id, source, part, source_kind, after_operation, before_operation, stated_on,
                               facts, establishments, proofs
                        FROM structure_history WHERE operation_id = :operation ORDER BY seq
                        """)
                .bind("operation", operation.value())
                .map((row, context) -> prior(operation, row))
                .list();
    }

    @Override
    public void forEach(Consumer<PriorRecord> each) {
        unitOfWork
                .handle()
                .createQuery("""
                        SELECT operation_id, structure_id, source, part, source_kind, after_operation, before_operation,
                               stated_on, facts, establishments, proofs
                        FROM structure_history ORDER BY operation_id, seq
                        """)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> prior(new OperationId(row.getLong("operation_id")), row))
                .forEach(each);
    }

    private static PriorRecord prior(OperationId operation, ResultSet row) throws SQLException {
        Source source = new Source(row.getString("source"), SourceKind.valueOf(row.getString("source_kind")));
        return new PriorRecord(
                operation,
                new StructureId(row.getLong("structure_id")),
                source,
                row.getString("part"),
                before(source, row),
                number(row, "after_operation").map(OperationId::new));
    }

    private static Optional<SourceRecord> before(Source source, ResultSet row) throws SQLException {
        Optional<Long> operation = number(row, "before_operation");
        return operation.isEmpty()
                ? Optional.empty()
                : Optional.of(new SourceRecord(
                        source,
                        row.getString("part"),
                        LocalDate.parse(row.getString("stated_on")),
                        operation.get(),
                        RecordTexts.facts(row.getString("facts")),
                        RecordTexts.establishments(row.getString("establishments")),
                        RecordTexts.proofs(row.getString("proofs"))));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
