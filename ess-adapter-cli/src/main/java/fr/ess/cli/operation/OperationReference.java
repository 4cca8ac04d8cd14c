package fr.ess.cli.operation;

import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.OperationId;
import java.util.Set;

/** How people name an operation: by its id, or as the last one. */
final class OperationReference {

    private static final Set<String> LAST = Set.of("last", "derniere", "dernière");

    private OperationReference() {}

    static String id(String asked, ConsultOperations consult) {
        return LAST.contains(asked)
                ? consult.listBefore(OperationId.END, 1).stream()
                        .map(operation -> operation.id().toString())
                        .findFirst()
                        .orElse(asked)
                : asked;
    }
}
