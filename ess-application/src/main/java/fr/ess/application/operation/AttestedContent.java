package fr.ess.application.operation;

import java.util.List;
import java.util.Optional;

/** What a line of the journal attests: all that an operation wrote about itself. */
final class AttestedContent {

    private static final String BETWEEN = " ";

    private AttestedContent() {}

    /** Each part with its length before it, so that no two operations give the same text. */
    static String of(Operation operation, List<AuditEntry> entries) {
        StringBuilder whole = new StringBuilder();
        part(whole, operation.startedAt().toString());
        part(whole, operation.subject());
        part(whole, operation.counts().toString());
        for (AuditEntry entry : entries) {
            part(whole, entry.action());
            part(whole, entry.subject());
            part(whole, entry.content());
        }
        return whole.toString();
    }

    private static void part(StringBuilder whole, String text) {
        whole.append(text.length()).append(':').append(text);
    }

    /** How a line names an operation: its kind and id. */
    static String named(Operation operation) {
        return operation.kind() + BETWEEN + operation.id();
    }

    /** The operation that a line names. */
    static Optional<OperationId> idIn(String named) {
        return OperationId.tryParse(named.substring(named.lastIndexOf(BETWEEN) + 1));
    }
}
