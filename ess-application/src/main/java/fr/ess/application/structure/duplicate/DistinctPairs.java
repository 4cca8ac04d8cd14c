package fr.ess.application.structure.duplicate;

import fr.ess.application.operation.AuditEntry;
import fr.ess.application.operation.Operation;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.OperationLog;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.duplicate.StructurePair;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pairs that somebody declared to be two structures, remembered in the journal of the operations that declared them:
 * who, when and why stand there, and a structure keeps its id across imports. Called inside a unit of work.
 */
final class DistinctPairs {

    private static final String ACTION = "distinct";
    private static final String SUBJECT = "structures:";
    private static final char BETWEEN = '/';

    private final OperationLog log;

    @Inject
    DistinctPairs(OperationLog log) {
        this.log = log;
    }

    void add(StructurePair pair, String why, Journal journal) {
        journal.note(ACTION, SUBJECT + pair.first() + BETWEEN + pair.second(), why);
    }

    Set<StructurePair> list() {
        List<Operation> declarations = new ArrayList<>();
        log.forEach(operation -> {
            if (operation.kind() == OperationKind.REJECT_DUPLICATE) {
                declarations.add(operation);
            }
        });
        Set<StructurePair> pairs = new HashSet<>();
        for (Operation declaration : declarations) {
            for (AuditEntry entry : log.entries(declaration.id(), 1)) {
                pair(entry.subject()).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private static Optional<StructurePair> pair(String subject) {
        int between = subject.indexOf(BETWEEN);
        if (!subject.startsWith(SUBJECT) || between < 0) {
            return Optional.empty();
        }
        return StructureId.tryParse(subject.substring(SUBJECT.length(), between))
                .flatMap(first -> StructureId.tryParse(subject.substring(between + 1))
                        .map(second -> StructurePair.of(first, second)));
    }
}
