package fr.ess.jdbc.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, started by the first test that needs it and stopped with the JVM. Its databases sort
 * text as a French dictionary does, where spaces and hyphens count for nothing: what forgets to say in which order it sorts
 * is found out.
 */
final class PostgresServer {

    private static final String TEMPLATE = "ess_template";

    private static final PostgresServer STARTED = isSupported() ? new PostgresServer() : null;

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("CREATE DATABASE ess_french TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'fr-u-ka-shifted'");
        execute("CREATE DATABASE " + TEMPLATE + " TEMPLATE ess_french");
        try (PostgresDatabase database = new PostgresDatabase(url(TEMPLATE))) {
            new JdbiUnitOfWork(database).write(() -> TEMPLATE);
        }
    }

    /** The one server; without it, on a machine that it does not run on, the test is not run, and says so. */
    static PostgresServer get() {
        if (STARTED == null) {
            LoggerFactory.getLogger(PostgresServer.class)
                    .warn("NOT RUN on PostgreSQL, of which there is no test server for this machine");
        }
        Assumptions.assumeTrue(STARTED != null, "PostgreSQL runs in tests on Linux amd64 only");
        return STARTED;
    }

    private static boolean isSupported() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name").equals("Linux") && (machine.equals("amd64") || machine.equals("x86_64"));
    }

    /** The address of a new database, with the current schema and nothing in it. */
    String newDatabase() {
        return newDatabase(TEMPLATE);
    }

    /** The address of a new database with no schema. */
    String newBareDatabase() {
        return newDatabase("ess_french");
    }

    private String newDatabase(String template) {
        String name = "ess_" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return url(name);
    }

    String url(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?user=postgres&password=postgres";
    }

    int port() {
        return server.getPort();
    }

    void execute(String statement) {
        execute(server.getJdbcUrl("postgres", "postgres"), statement);
    }

    /** Does something behind the back of ess. */
    static void execute(String url, String statement) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement behind = connection.createStatement()) {
            behind.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
