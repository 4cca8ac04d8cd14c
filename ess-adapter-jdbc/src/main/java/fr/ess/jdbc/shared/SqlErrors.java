package fr.ess.jdbc.shared;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/** What the errors of SQLite mean to people. An error that means nothing here stays what it is: a failure of ours. */
final class SqlErrors {

    private static final int PRIMARY_CODE = 0xFF;

    private SqlErrors() {}

    /** The error to show, or the failure itself. */
    static RuntimeException meaning(RuntimeException failure, Path database) {
        return sqlCause(failure)
                .flatMap(SqlErrors::code)
                .<RuntimeException>map(code -> new EssException(code, "database", database).causedBy(failure))
                .orElse(failure);
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static Optional<ErrorCode> code(SQLException error) {
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
