package fr.ess.jdbc.shared;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the errors of a database mean to people. An error that means nothing stays what it is: a failure of ours. */
final class SqlErrors {

    private SqlErrors() {}

    /** The error to show, or the failure itself. */
    static RuntimeException meaning(RuntimeException failure, Database database) {
        return failure instanceof EssException
                ? failure
                : code(failure, database)
                        .<RuntimeException>map(
                                code -> new EssException(code, "database", database.name()).causedBy(failure))
                        .orElse(failure);
    }

    private static Optional<ErrorCode> code(RuntimeException failure, Database database) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(error -> database.meaning(error).stream())
                .findFirst();
    }
}
