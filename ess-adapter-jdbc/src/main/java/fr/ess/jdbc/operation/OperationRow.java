package fr.ess.jdbc.operation;

/** A row of {@code operation}. */
record OperationRow(
        long id, String kind, String actor, String startedAt, String finishedAt, String subject, String counts) {}
