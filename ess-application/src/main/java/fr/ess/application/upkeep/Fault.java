package fr.ess.application.upkeep;

import fr.ess.domain.shared.MessageCode;

/** What can be wrong in a store. */
public enum Fault implements MessageCode {
    /** The file itself is damaged. */
    FILE_DAMAGED(Severity.DAMAGE),
    /** A row points to one that is not there. */
    LINK_BROKEN(Severity.DAMAGE),
    /** The schema is not the one that the store says it bears. */
    SCHEMA_MISMATCH(Severity.DAMAGE),
    /** A structure of which no source states anything. */
    STRUCTURE_WITHOUT_RECORD(Severity.DAMAGE),
    /** A record, or what replaced one, names an operation that the log does not know. */
    OPERATION_MISSING(Severity.DAMAGE),
    /** The journal of operations is not what was written. */
    JOURNAL_ALTERED(Severity.DAMAGE),
    /** A record that cannot be read. */
    RECORD_UNREADABLE(Severity.DAMAGE),
    /** The numbers kept to find a structure by are not those of its records. */
    IDENTIFIERS_DIFFER(Severity.DAMAGE),
    /** The index lacks a structure. */
    ENTRY_MISSING(Severity.INDEX),
    /** The index holds something that is no structure. */
    ENTRY_STRAY(Severity.INDEX),
    /** The index shows a structure otherwise than its records do today. */
    ENTRY_OUTDATED(Severity.INDEX),
    /** The image of the index is not what was written. */
    IMAGE_DAMAGED(Severity.INDEX);

    /** What a fault costs. */
    public enum Severity implements MessageCode {
        /** Data may be lost or wrong. */
        DAMAGE,
        /** Searches may answer wrong; the index can be rebuilt from the data. */
        INDEX;

        @Override
        public String key() {
            return MessageCode.key("severity", this);
        }
    }

    private final Severity severity;

    Fault(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    @Override
    public String key() {
        return MessageCode.key("fault", this);
    }
}
