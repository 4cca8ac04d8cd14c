package fr.ess.http.boot;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a server needs to know.
 *
 * @param host the address it listens on
 * @param port 0 for any free one
 * @param database the path of a SQLite file, or the address of a database: see {@link fr.ess.jdbc.JdbcModule#at}
 * @param territory the slug or the name of the territory the site is about; empty for the only one defined
 */
public record Settings(String host, int port, String database, Optional<String> territory) {

    /** Heard by nobody but this machine. */
    public static final String LOOPBACK = "127.0.0.1";

    /** A site on this machine only, over a file. */
    public static Settings local(int port, Path database) {
        return new Settings(LOOPBACK, port, database.toString(), Optional.empty());
    }
}
