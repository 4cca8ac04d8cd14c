package fr.ess.jdbc.structure;

import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.jdbc.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A row of {@code source_record} as it is stored. To turn records into rows and back costs more than the database does, and
 * needs no connection: it can be done by several threads.
 */
record RecordRow(
        StructureId structure,
        String source,
        String part,
        String sourceKind,
        String statedOn,
        long operation,
        String facts,
        String establishments,
        String proofs) {

    static final String COLUMNS =
            "structure_id, source, part, source_kind, stated_on, operation_id, facts, establishments, proofs";

    static final String INSERTION = "INSERT INTO source_record (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static Stream<RecordRow> of(Structure structure) {
        return structure.records().stream()
                .map(record -> new RecordRow(
                        structure.id(),
                        record.source().name(),
                        record.part(),
                        record.source().kind().name(),
                        record.statedOn().toString(),
                        record.operation(),
                        RecordTexts.facts(record.facts()),
                        RecordTexts.establishments(record.establishments()),
                        RecordTexts.proofs(record.proofs())));
    }

    /** Of a row that begins with the {@link #COLUMNS}. */
    static RecordRow of(ResultSet row) throws SQLException {
        return new RecordRow(
                new StructureId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    /** Fills the parameters of its {@link #INSERTION}. */
    void fill(Rows row) throws SQLException {
        row.number(structure.value())
                .text(source)
                .text(part)
                .text(sourceKind)
                .text(statedOn)
                .number(operation)
                .text(facts)
                .text(establishments)
                .text(proofs);
    }

    SourceRecord toDomain() {
        return new SourceRecord(
                new Source(source, SourceKind.valueOf(sourceKind)),
                part,
                LocalDate.parse(statedOn),
                operation,
                RecordTexts.facts(facts),
                RecordTexts.establishments(establishments),
                RecordTexts.proofs(proofs));
    }
}
