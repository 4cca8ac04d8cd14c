package fr.ess.jdbc.shared;

import fr.ess.domain.shared.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** What the error codes of PostgreSQL mean to people, and those of the pool in front of it. */
final class PostgresErrors {

    private static final int CLASS_LENGTH = 2;

    private PostgresErrors() {}

    static Optional<ErrorCode> meaning(SQLException error) {
        String state = error.getSQLState();
        if (state == null || state.length() < CLASS_LENGTH) {
            // The pool had no connection to give in time, and no failure to tell: all of them are at work.
            return error instanceof SQLTransientConnectionException
                    ? Optional.of(ErrorCode.DATABASE_BUSY)
                    : Optional.empty();
        }
        return exactly(state).or(() -> byClass(state.substring(0, CLASS_LENGTH)));
    }

    private static Optional<ErrorCode> exactly(String state) {
        return switch (state) {
            // Starting, stopping, or with as many clients as it can take.
            case "57P01", "57P02", "57P03", "53300" -> Optional.of(ErrorCode.DATABASE_UNREACHABLE);
            // No such database, no such schema, no right to it.
            case "3D000", "3F000", "42501" -> Optional.of(ErrorCode.DATABASE_REFUSED);
            case "25006" -> Optional.of(ErrorCode.DATABASE_READ_ONLY);
            case "53100" -> Optional.of(ErrorCode.DATABASE_FULL);
            // A lock not had in time, a deadlock, a serialisation failure: somebody else writes.
            case "55P03", "40P01", "40001" -> Optional.of(ErrorCode.DATABASE_BUSY);
            case "58030", "XX001", "XX002" -> Optional.of(ErrorCode.DATABASE_DAMAGED);
            default -> Optional.empty();
        };
    }

    private static Optional<ErrorCode> byClass(String stateClass) {
        return switch (stateClass) {
            case "08" -> Optional.of(ErrorCode.DATABASE_UNREACHABLE);
            case "28" -> Optional.of(ErrorCode.DATABASE_REFUSED);
            default -> Optional.empty();
        };
    }
}
