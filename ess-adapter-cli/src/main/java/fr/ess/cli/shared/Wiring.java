package fr.ess.cli.shared;

import java.net.URI;
import java.util.Optional;

/** What the commands are given by {@code boot}: the product, and the site. */
public interface Wiring {

    /** Opens the product; the database itself, a file or an address, is opened at its first use. */
    Product open(String database, Surroundings surroundings);

    /**
     * Starts the site in the background.
     *
     * @param territory what it is about, or empty for the only territory defined
     * @throws UsageException SERVER_ADDRESS when the address or the port cannot be had
     */
    Site serve(String host, int port, String database, Optional<String> territory);

    /** The site while it runs; closing stops it. */
    interface Site extends AutoCloseable {

        URI address();

        @Override
        void close();
    }
}
