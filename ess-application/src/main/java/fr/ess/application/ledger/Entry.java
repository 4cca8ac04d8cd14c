package fr.ess.application.ledger;

import fr.ess.application.operation.OperationId;

/**
 * A thing as stores and files hold it.
 *
 * @param kind the word of its kind
 * @param version 1 when it was first kept, one more at each change
 * @param operation the operation that brought it to this state
 * @param body its components: maps, lists, texts, whole numbers and truth values
 */
public record Entry(String kind, long id, long version, OperationId operation, Object body) {}
