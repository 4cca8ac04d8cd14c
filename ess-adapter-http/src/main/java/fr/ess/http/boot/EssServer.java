package fr.ess.http.boot;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.files.FilesModule;
import fr.ess.http.HttpModule;
import fr.ess.http.shared.Site;
import fr.ess.jdbc.JdbcModule;
import io.javalin.Javalin;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server at work: the JSON API and the public site over one database. Close it to stop. */
public final class EssServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EssServer.class);

    /** Milliseconds for what is prepared to be done before the database is closed. */
    private static final long PATIENCE = 10_000;

    private final Ess ess;
    private final Javalin server;
    private final String host;
    private final Thread preparing;

    private EssServer(Ess ess, Javalin server, String host, Thread preparing) {
        this.ess = ess;
        this.server = server;
        this.host = host;
        this.preparing = preparing;
    }

    /**
     * Starts a server and returns once it listens. The caller's program lives on.
     *
     * @throws io.javalin.util.JavalinBindException when the port is taken or not allowed
     */
    public static EssServer start(Settings settings) {
        Ess ess = Ess.open(
                new ApplicationModule(),
                JdbcModule.at(settings.database()),
                new FilesModule(),
                new HttpModule(settings.territory()));
        try {
            Javalin server = ess.use(Site.class).start(settings.host(), settings.port());
            return new EssServer(ess, server, settings.host(), preparing(ess));
        } catch (RuntimeException e) {
            ess.close();
            throw e;
        }
    }

    /** In the background: until it is done, the database answers. */
    private static Thread preparing(Ess ess) {
        Thread preparing = new Thread(
                () -> {
                    try {
                        ess.use(IndexDirectory.class).run(false);
                    } catch (RuntimeException e) {
                        LOG.warn("The image of the directory could not be made, the database answers.", e);
                    }
                },
                "ess-index");
        preparing.setDaemon(true);
        preparing.start();
        return preparing;
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Where the site begins. */
    public URI address() {
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return URI.create("http://" + name + ":" + port() + "/");
    }

    /** Stops listening, then closes the database. */
    @Override
    public void close() {
        server.stop();
        try {
            preparing.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ess.close();
    }
}
