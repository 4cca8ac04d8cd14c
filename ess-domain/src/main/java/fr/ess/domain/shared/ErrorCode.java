package fr.ess.domain.shared;

/** Every error the product can answer with, and the kind that decides its exit code and its HTTP status. */
public enum ErrorCode implements MessageCode {
    INVALID_COMMAND(Kind.INVALID),
    INVALID_DATE(Kind.INVALID),
    INVALID_IDENTIFIER(Kind.INVALID),
    INVALID_FILTER(Kind.INVALID),
    INVALID_PAGE_TOKEN(Kind.INVALID),
    FILE_NOT_FOUND(Kind.INVALID),
    FILE_UNREADABLE(Kind.INVALID),
    FILE_NOT_A_TABLE(Kind.INVALID),
    FILE_EMPTY(Kind.INVALID),
    LINE_TOO_LONG(Kind.INVALID),
    CELL_TOO_LONG(Kind.INVALID),
    TOO_MANY_COLUMNS(Kind.INVALID),
    WORKBOOK_UNSAFE(Kind.INVALID),
    WORKBOOK_UNREADABLE(Kind.INVALID),
    HEADER_NOT_FOUND(Kind.INVALID),
    MAPPING_INVALID(Kind.INVALID),
    NO_NAME_COLUMN(Kind.INVALID),
    COMMUNE_UNKNOWN(Kind.INVALID),
    COMMUNE_AMBIGUOUS(Kind.INVALID),
    EPCI_UNKNOWN(Kind.INVALID),
    TERRITORY_EMPTY(Kind.INVALID),
    TERRITORY_NOT_FOUND(Kind.NOT_FOUND),
    PERIMETER_UNKNOWN(Kind.INVALID),
    TERRITORY_EXISTS(Kind.CONFLICT),
    STRUCTURE_NOT_FOUND(Kind.NOT_FOUND),
    PERSON_NOT_FOUND(Kind.NOT_FOUND),
    STRUCTURE_AMBIGUOUS(Kind.CONFLICT),
    OPERATION_NOT_FOUND(Kind.NOT_FOUND),
    UNDO_UNSUPPORTED(Kind.INVALID),
    UNDO_DONE(Kind.CONFLICT),
    UNDO_PREVENTED(Kind.CONFLICT),
    STALE_WRITE(Kind.CONFLICT),
    BUNDLE_DAMAGED(Kind.INVALID),
    BUNDLE_NEWER(Kind.INVALID),
    BUNDLE_PLACE_TAKEN(Kind.CONFLICT),
    BUNDLE_TARGET_NOT_EMPTY(Kind.CONFLICT),
    DATABASE_URL_UNKNOWN(Kind.INVALID),
    DATABASE_NOT_FOUND(Kind.NOT_FOUND),
    DATABASE_UNREACHABLE(Kind.UNAVAILABLE),
    DATABASE_REFUSED(Kind.UNAVAILABLE),
    DATABASE_BUSY(Kind.CONFLICT),
    DATABASE_READ_ONLY(Kind.UNAVAILABLE),
    DATABASE_FULL(Kind.UNAVAILABLE),
    DATABASE_NOT_OURS(Kind.UNAVAILABLE),
    DATABASE_NEWER(Kind.UNAVAILABLE),
    DATABASE_DAMAGED(Kind.UNAVAILABLE),
    DATABASE_IN_USE(Kind.CONFLICT),
    UPKEEP_UNSUPPORTED(Kind.INVALID),
    UPKEEP_SAME_FILE(Kind.INVALID),
    BACKUP_EXISTS(Kind.CONFLICT),
    BACKUP_NOT_OURS(Kind.INVALID),
    BACKUP_DAMAGED(Kind.INVALID),
    OUTPUT_FAILED(Kind.UNAVAILABLE);

    /** What a caller can do about an error; each driving adapter maps every kind. */
    public enum Kind {
        /** What was asked is wrong: correct it and ask again. */
        INVALID,
        /** Nothing bears that name or number. */
        NOT_FOUND,
        /** The data moved on, or somebody else is writing: read again, then retry. */
        CONFLICT,
        /** The asker has no right to it. */
        REFUSED,
        /** The machine or the store cannot serve: nothing was changed. */
        UNAVAILABLE
    }

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return MessageCode.key("error", this);
    }
}
