package fr.ess.http.publication;

import fr.ess.application.operation.AuditEntry;
import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.Operation;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The structures that entered the directory last, as the journal tells. Read again only when something was done since.
 * Thread-safe.
 */
@Singleton
public final class NewestStructures {

    private static final int MOST = 6;
    private static final int OPERATIONS_READ = 200;
    private static final Set<OperationKind> BRINGING =
            EnumSet.of(OperationKind.IMPORT_STRUCTURES, OperationKind.REGISTER_STRUCTURE);
    private static final String ADDED = "added";
    private static final String SUBJECT = "structure:";

    private final ConsultOperations operations;
    private final ShowStructure show;
    private volatile @Nullable Known known;

    @Inject
    public NewestStructures(ConsultOperations operations, ShowStructure show) {
        this.operations = operations;
        this.show = show;
    }

    /** The newest first. */
    public List<StructureView> list() {
        List<Operation> latest = operations.listBefore(OperationId.END, OPERATIONS_READ);
        if (latest.isEmpty()) {
            return List.of();
        }
        OperationId last = latest.get(0).id();
        Known before = known;
        if (before == null || !before.last.equals(last)) {
            before = new Known(last, read(latest));
            known = before;
        }
        return before.structures;
    }

    /** Those that were merged since are one. */
    private List<StructureView> read(List<Operation> latest) {
        Set<StructureId> seen = new HashSet<>();
        return latest.stream()
                .filter(operation -> BRINGING.contains(operation.kind())
                        && operation.counts().getOrDefault(ADDED, 0L) > 0)
                .flatMap(this::addedBy)
                .flatMap(id -> show.find(id, Audience.PUBLIC).stream())
                .filter(view -> seen.add(view.id()))
                .limit(MOST)
                .toList();
    }

    private Stream<StructureId> addedBy(Operation operation) {
        List<StructureId> added = new ArrayList<>();
        for (AuditEntry entry : operations.get(operation.id().toString()).entries()) {
            if (entry.action().equals(ADDED) && entry.subject().startsWith(SUBJECT)) {
                Optional<StructureId> id = StructureId.tryParse(entry.subject().substring(SUBJECT.length()));
                id.ifPresent(found -> added.add(0, found));
            }
        }
        return added.stream();
    }

    private record Known(OperationId last, List<StructureView> structures) {}
}
