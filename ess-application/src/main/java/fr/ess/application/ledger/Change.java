package fr.ess.application.ledger;

import fr.ess.application.operation.OperationId;
import java.util.Optional;

/**
 * What a thing was before an operation changed it: enough to put it back exactly.
 *
 * @param operation the operation that changed it
 * @param kind the word of its kind
 * @param before what it was, absent when it was not there
 * @param after the operation that the thing names as its own after the change, absent when it is not there any more; as
 *     long as it still does, nobody has changed it since
 */
public record Change(
        OperationId operation, String kind, long id, Optional<Before> before, Optional<OperationId> after) {

    /** A state and the operation that had brought it. */
    public record Before(OperationId operation, Object body) {}
}
