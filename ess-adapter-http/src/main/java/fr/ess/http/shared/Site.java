package fr.ess.http.shared;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** All the routes together, behind one server. */
public final class Site {

    private static final int MOST_THREADS = 16;
    private static final int MOST_BODY_BYTES = 16 * 1024;
    private static final int MOST_HEADER_BYTES = 16 * 1024;
    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-site",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private final List<Route> routes;
    private final Failures failures;
    private final Metrics metrics;

    @Inject
    Site(Set<Routes> features, Failures failures, Metrics metrics) {
        this.routes =
                features.stream().flatMap(feature -> feature.routes().stream()).toList();
        this.failures = failures;
        this.metrics = metrics;
    }

    /** Every route it answers. */
    public List<Route> routes() {
        return routes;
    }

    /** Starts a server; port 0 takes a free one. Stop it with {@link Javalin#stop}. */
    public Javalin start(String host, int port) {
        return Javalin.create(config -> configure(config, host, port)).start();
    }

    private void configure(JavalinConfig config, String host, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = host;
        config.jetty.port = port;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MOST_HEADER_BYTES);
        });
        config.http.maxRequestSize = MOST_BODY_BYTES;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.router.ignoreTrailingSlashes = true;
        config.requestLogger.http(
                (context, millis) -> metrics.record(Exchange.routeOf(context), context.statusCode(), millis));
        config.routes.before(context -> SECURITY.forEach(context::header));
        routes.forEach(route -> {
            if (route.isPosted()) {
                config.routes.post(route.path(), context -> answer(route, context));
            } else {
                config.routes.get(route.path(), context -> answer(route, context));
                config.routes.head(route.path(), context -> answer(route, context));
            }
        });
        failures.register(config.routes);
    }

    private static void answer(Route route, Context context) {
        route.answering().answer(Exchange.of(context, route));
    }
}
