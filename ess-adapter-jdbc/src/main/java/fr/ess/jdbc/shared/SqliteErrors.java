package fr.ess.jdbc.shared;

import fr.ess.domain.shared.ErrorCode;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/** What the error codes of SQLite mean to people. */
final class SqliteErrors {

    private static final int PRIMARY_CODE = 0xFF;

    private SqliteErrors() {}

    static Optional<ErrorCode> meaning(SQLException error) {
        int primary = error.getErrorCode() & PRIMARY_CODE;
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Optional.of(ErrorCode.DATABASE_BUSY);
        }
        if (primary == SQLiteErrorCode.SQLITE_READONLY.code || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return Optional.of(ErrorCode.DATABASE_READ_ONLY);
        }
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return Optional.of(ErrorCode.DATABASE_FULL);
        }
        if (primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Optional.of(ErrorCode.DATABASE_NOT_OURS);
        }
        boolean damaged =
                primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_IOERR.code;
        return damaged ? Optional.of(ErrorCode.DATABASE_DAMAGED) : Optional.empty();
    }
}
