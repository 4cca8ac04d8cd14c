package fr.ess.jdbc.operation;

import java.util.Map;

/** A row of {@code operation}. */
record OperationRow(
        long id, String kind, String actor, String startedAt, String finishedAt, String subject, String counts) {

    /** The values of the named parameters of its insertion. */
    Map<String, Object> parameters() {
        return Map.of(
                "id", id,
                "kind", kind,
                "actor", actor,
                "startedAt", startedAt,
                "finishedAt", finishedAt,
                "subject", subject,
                "counts", counts);
    }
}
