package fr.ess.application.operation;

/**
 * One line of the journal: what an operation did to one thing.
 *
 * @param action a stable verb: {@code added}, {@code changed}
 * @param subject the kind and id of the thing, for instance {@code structure:0A1B2C3D4E5F6}
 * @param content what changed, in words of the data; never personal data
 */
public record AuditEntry(OperationId operation, String action, String subject, String content) {}
