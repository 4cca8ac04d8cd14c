package fr.ess.jdbc.shared;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;

/**
 * A database: where its connections come from, how its transactions begin, and what its errors mean. Nothing is opened
 * before it is used. Safe for threads.
 */
public sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {

    /** The schema that this version of the product writes, and the newest it reads. */
    int SCHEMA = Migrations.CURRENT;

    /**
     * The database of an address: {@code jdbc:postgresql://host/name?parameters} on a server, {@code jdbc:sqlite:file} or
     * a plain path in a file.
     *
     * @throws EssException DATABASE_URL_UNKNOWN when the address is of another kind; it repeats no more than that kind,
     *     since an address may hold a password
     */
    static Database at(String fileOrUrl) {
        Matcher sqlite = Addresses.SQLITE.matcher(fileOrUrl);
        if (sqlite.matches()) {
            return new SqliteDatabase(Path.of(sqlite.group("file")));
        }
        if (Addresses.POSTGRES.matcher(fileOrUrl).matches()) {
            return new PostgresDatabase(fileOrUrl);
        }
        Matcher kind = Addresses.ANY_URL.matcher(fileOrUrl);
        if (kind.lookingAt()) {
            throw unknown(kind.group());
        }
        return new SqliteDatabase(Path.of(fileOrUrl));
    }

    /** An address of which only the beginning, which is no secret, may be shown. */
    static EssException unknown(String beginning) {
        return new EssException(ErrorCode.DATABASE_URL_UNKNOWN, "url", beginning + "…");
    }

    /** What people know it by; never a password. */
    String name();

    Dialect dialect();

    /** Whether it was ever written to: before that there is nothing to read. */
    boolean exists();

    /** Connections that may write; the first one makes the schema, or brings it to the current one. */
    ConnectionFactory writers();

    /**
     * Connections that only read.
     *
     * @throws EssException DATABASE_NOT_FOUND, when one is opened, while there is no database
     */
    ConnectionFactory readers();

    /** What makes a new transaction the only one that writes. */
    void beginWrite(Handle handle);

    /** What makes a new transaction see one state. */
    void beginRead(Handle handle);

    /** What an error means to people; empty for a failure of ours. */
    Optional<ErrorCode> meaning(SQLException error);

    @Override
    void close() throws SQLException;

    /** The forms of addresses. */
    final class Addresses {

        /** Parameters would be lost, and a database in memory would be another one for each connection. */
        static final Pattern SQLITE = Pattern.compile("jdbc:sqlite:(?!file:)(?<file>[^:?][^?]*)");

        private static final String HOST = "(\\[[0-9a-fA-F:.]+]|[^\\[\\]/?@:,]*)(:\\d{1,5})?";

        /** A user before the host is refused: the driver would take it for the host, and write it into its log. */
        static final Pattern POSTGRES =
                Pattern.compile("(?<name>jdbc:postgresql://" + HOST + "(," + HOST + ")*/[^/?@]*)(\\?.*)?");

        static final Pattern ANY_URL = Pattern.compile("jdbc:[^:/?@]*:|[A-Za-z][A-Za-z0-9+.-]+://");

        private Addresses() {}
    }
}
