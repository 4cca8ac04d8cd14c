package fr.ess.application.structure;

import fr.ess.application.operation.OperationId;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import java.util.Optional;

/**
 * What a source stated of a structure before an operation changed it: enough to put it back exactly.
 *
 * @param operation the operation that changed it
 * @param part which of the source's records, as {@link SourceRecord#part()} says
 * @param before what the source stated, absent when it stated nothing
 * @param after the operation that the record after the change names as its own, absent when there is no record any more;
 *     as long as the present record still names it, nobody has changed it since
 */
public record PriorRecord(
        OperationId operation,
        StructureId structure,
        Source source,
        String part,
        Optional<SourceRecord> before,
        Optional<OperationId> after) {}
