package fr.ess.jdbc.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements that a unit of work prepared until it ends: an import says the same few a million times, and to
 * prepare one costs the database more than to run it.
 */
final class KeptStatements extends DefaultStatementBuilder {

    private static final int MOST = 64;

    private final Map<String, PreparedStatement> idle = new HashMap<>();

    /** The text that each statement was prepared from, which is not the one that {@link #close} is told. */
    private final IdentityHashMap<Statement, String> inUse = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept != null ? kept : super.create(connection, sql, context);
        inUse.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String told, Statement statement) throws SQLException {
        String sql = inUse.remove(statement);
        if (sql != null && statement instanceof PreparedStatement prepared && idle.size() < MOST) {
            prepared.clearParameters();
            prepared.clearBatch();
            PreparedStatement twin = idle.put(sql, prepared);
            if (twin != null) {
                twin.close();
            }
        } else {
            statement.close();
        }
    }

    @Override
    public void close(Connection connection) {
        idle.values().forEach(KeptStatements::closeQuietly);
        idle.clear();
    }

    private static void closeQuietly(Statement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            // The connection is about to close, and closes it.
        }
    }
}
