package fr.ess.domain.stakeholder;

/** A retention run as it is kept: what it read, what it announced, what it erased. */
public record RetentionRecord(RetentionRecordId id, RetentionRun run) {}
