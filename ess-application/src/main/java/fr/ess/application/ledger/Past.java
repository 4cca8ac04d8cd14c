package fr.ess.application.ledger;

import fr.ess.application.operation.OperationId;

/**
 * A thing as it was.
 *
 * @param until the operation that changed it
 */
public record Past<T extends Record>(T thing, OperationId until) {}
