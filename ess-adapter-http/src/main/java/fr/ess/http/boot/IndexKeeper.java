package fr.ess.http.boot;

import fr.ess.application.structure.IndexDirectory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the image of the directory as the directory is, in the background, whoever changes it: while it is not, the database
 * answers. Close it to stop.
 */
final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    /** For an image that is being made to be done before the database is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeping;

    private IndexKeeper(IndexDirectory index, Duration pause) {
        this.keeping = new Thread(() -> keep(index, pause), "ess-index");
        keeping.setDaemon(true);
    }

    /** Looks at once, and again after each pause. */
    static IndexKeeper start(IndexDirectory index, Duration pause) {
        IndexKeeper keeper = new IndexKeeper(index, pause);
        keeper.keeping.start();
        return keeper;
    }

    private void keep(IndexDirectory index, Duration pause) {
        try {
            do {
                look(index);
            } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void look(IndexDirectory index) {
        try {
            index.run(false);
        } catch (RuntimeException e) {
            LOG.warn("The image of the directory could not be made, the database answers: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            keeping.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
