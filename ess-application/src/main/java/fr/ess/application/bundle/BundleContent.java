package fr.ess.application.bundle;

import fr.ess.application.ledger.Change;
import fr.ess.application.ledger.Entry;
import fr.ess.application.operation.AuditEntry;
import fr.ess.application.operation.Operation;
import fr.ess.application.structure.PriorRecord;
import fr.ess.domain.operation.JournalLine;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.Territory;

/**
 * What a data set is made of, told one thing after the other: territories by slug, then operations by id, their journal by
 * operation, the chain that proves it, records by structure and source, and what operations replaced, by operation; then the things of the ledger, by
 * kind and id, and what operations replaced of them. A listener that cannot take what
 * it is told, since it contradicts what it was told before, throws an {@link IllegalArgumentException}.
 */
public interface BundleContent {

    void territory(Territory territory);

    void operation(Operation operation);

    void journal(AuditEntry entry);

    void line(JournalLine line);

    void record(StructureId structure, SourceRecord record);

    void prior(PriorRecord prior);

    void thing(Entry entry);

    void change(Change change);
}
