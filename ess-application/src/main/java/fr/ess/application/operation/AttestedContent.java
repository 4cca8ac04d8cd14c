package fr.ess.application.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a line of the journal attests: all that an operation wrote about itself, however long, in constant memory. */
final class AttestedContent {

    private static final String BETWEEN = " ";

    private final MessageDigest sha256;

    private AttestedContent() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A text that no other operation with other entries gives. */
    static String of(Operation operation, List<AuditEntry> entries) {
        AttestedContent content = new AttestedContent();
        content.part(operation.startedAt().toString());
        content.part(operation.subject());
        content.part(operation.counts().toString());
        for (AuditEntry entry : entries) {
            content.part(entry.action());
            content.part(entry.subject());
            content.part(entry.content());
        }
        return HexFormat.of().formatHex(content.sha256.digest());
    }

    /** Each part with its length before it, so that no two lists of parts are one text. */
    private void part(String text) {
        sha256.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
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
