package fr.ess.jdbc.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Many rows for one statement, their values by position: an import writes millions, and binding by name would cost more
 * than the database.
 */
public final class Rows {

    private final PreparedStatement statement;
    private int place;

    private Rows(PreparedStatement statement) {
        this.statement = statement;
    }

    /** How a thing fills its row. */
    @FunctionalInterface
    public interface Filling<T> {

        void fill(T thing, Rows row) throws SQLException;
    }

    /**
     * Runs the statement once for each thing.
     *
     * @return how many rows each run changed
     */
    public static <T> int[] write(Handle handle, String sql, List<T> things, Filling<? super T> filling) {
        if (things.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            Rows rows = new Rows(statement);
            for (T thing : things) {
                rows.place = 0;
                filling.fill(thing, rows);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    /** A text, or NULL. */
    public Rows text(@Nullable String value) throws SQLException {
        statement.setString(++place, value);
        return this;
    }

    /** A text, or NULL. */
    public Rows text(Optional<String> value) throws SQLException {
        return text(value.orElse(null));
    }

    public Rows number(long value) throws SQLException {
        statement.setLong(++place, value);
        return this;
    }

    /** A number, or NULL. */
    public Rows number(Optional<Long> value) throws SQLException {
        return value.isPresent() ? number(value.get()) : noNumbers(1);
    }

    /** As many NULLs where numbers stand. */
    public Rows noNumbers(int many) throws SQLException {
        for (int i = 0; i < many; i++) {
            statement.setNull(++place, Types.BIGINT);
        }
        return this;
    }

    private static final class UncheckedSqlException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UncheckedSqlException(SQLException cause) {
            super(cause);
        }
    }
}
