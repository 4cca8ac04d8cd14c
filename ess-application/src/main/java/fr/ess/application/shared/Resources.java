package fr.ess.application.shared;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be closed when the product stops: adapters register pools and files here. Closed last in, first out. */
@Singleton
public final class Resources implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Resources.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @Inject
    public Resources() {}

    /** Gives the resource back, and remembers to close it. */
    public synchronized <T extends AutoCloseable> T register(T resource) {
        open.push(resource);
        return resource;
    }

    /** Closes everything; one that fails is logged and does not keep the others open. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try (AutoCloseable resource = open.pop()) {
                LOG.debug("closing {}", resource);
            } catch (Exception e) {
                LOG.warn("a resource did not close", e);
            }
        }
    }
}
