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
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server at work: the JSON API and the public site over one database. Close it to stop. */
public final class EssServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EssServer.class);

    /** Seconds for an image that is being made to be done before the database is closed. */
    private static final long PATIENCE = 10;

    /** Between two looks at whether the directory changed since its image was made. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Ess ess;
    private final Javalin server;
    private final String host;
    private final ScheduledExecutorService indexing;

    private EssServer(Ess ess, Javalin server, String host, ScheduledExecutorService indexing) {
        this.ess = ess;
        this.server = server;
        this.host = host;
        this.indexing = indexing;
    }

    /**
     * Starts a server and returns once it listens. The caller's program lives on.
     *
     * @throws io.javalin.util.JavalinBindException when the port is taken or not allowed
     */
    public static EssServer start(Settings settings) {
        return start(settings, PAUSE);
    }

    static EssServer start(Settings settings, Duration pause) {
        Ess ess = Ess.open(
                new ApplicationModule(),
                JdbcModule.at(settings.database()),
                new FilesModule(),
                new HttpModule(settings.territory()));
        try {
            Javalin server = ess.use(Site.class).start(settings.host(), settings.port());
            return new EssServer(ess, server, settings.host(), indexing(ess, pause));
        } catch (RuntimeException e) {
            ess.close();
            throw e;
        }
    }

    /** Keeps the image of the directory as the directory is, in the background: while it is not, the database answers. */
    private static ScheduledExecutorService indexing(Ess ess, Duration pause) {
        ScheduledExecutorService indexing = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "ess-index");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        indexing.scheduleWithFixedDelay(() -> index(ess), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return indexing;
    }

    private static void index(Ess ess) {
        try {
            ess.use(IndexDirectory.class).run(false);
        } catch (RuntimeException e) {
            LOG.warn("The image of the directory could not be made, the database answers: {}", e.getMessage());
        }
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
        indexing.shutdown();
        try {
            if (!indexing.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                LOG.info("The image of the directory was left half made, the one before stands.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ess.close();
    }
}
