package fr.ess.jdbc.shared;

import fr.ess.jdbc.shared.JdbiUnitOfWork.Reading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The few statements that every answer needs, kept prepared as long as the connection that reads: to prepare one costs as
 * much as a page of its rows. Safe for threads, each with its connection.
 */
final class LastingStatements {

    private final Map<Connection, Map<String, PreparedStatement>> idle = new ConcurrentHashMap<>();

    <T> T query(Connection connection, String sql, Reading<T> reading) throws SQLException {
        Map<String, PreparedStatement> kept = of(connection);
        PreparedStatement known = kept.remove(sql);
        PreparedStatement statement = known != null ? known : connection.prepareStatement(sql);
        try {
            T read = reading.read(statement);
            statement.clearParameters();
            kept.put(sql, statement);
            return read;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private Map<String, PreparedStatement> of(Connection connection) {
        Map<String, PreparedStatement> known = idle.get(connection);
        if (known == null) {
            idle.keySet().removeIf(LastingStatements::isClosed);
            known = new HashMap<>();
            idle.put(connection, known);
        }
        return known;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
