package fr.ess.application.ledger;

import fr.ess.application.operation.OperationId;

/**
 * A thing as the ledger keeps it.
 *
 * @param version grows by one at each change
 * @param operation the operation that brought it to this state
 */
public record Kept<T extends Record>(T thing, long version, OperationId operation) {}
