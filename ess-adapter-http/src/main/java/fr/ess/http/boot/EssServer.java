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

/** A server at work: the JSON API and the public site over one database. Close it to stop. */
public final class EssServer implements AutoCloseable {

    /** Between two looks at whether the directory changed since its image was made. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Ess ess;
    private final Javalin server;
    private final String host;
    private final IndexKeeper image;

    private EssServer(Ess ess, Javalin server, String host, IndexKeeper image) {
        this.ess = ess;
        this.server = server;
        this.host = host;
        this.image = image;
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
            return new EssServer(ess, server, settings.host(), IndexKeeper.start(ess.use(IndexDirectory.class), pause));
        } catch (RuntimeException e) {
            ess.close();
            throw e;
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
        image.close();
        ess.close();
    }
}
