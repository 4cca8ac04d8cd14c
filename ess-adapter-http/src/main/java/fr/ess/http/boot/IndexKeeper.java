package fr.ess.http.boot;

import fr.ess.application.structure.DirectoryImages.State;
import fr.ess.application.structure.IndexDirectory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the image of the directory as the directory is, in the background, whoever changes it: once much changed, the
 * database answers until it is made anew. Close it to stop.
 */
final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    /** For what is being read of the database to be done before that is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Thread keeping;
    private String lastFailure = "";

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
            while (look(index)) {
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether to look again. What goes wrong is said once, however long it lasts. */
    private boolean look(IndexDirectory index) {
        try {
            return index.run(false).before() != State.UNSUPPORTED;
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            String failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.warn("The image of the directory could not be made, the database answers.", e);
                lastFailure = failure;
            }
            return true;
        }
    }

    /** An image that is being made is given up, and the one before stands. */
    @Override
    public void close() {
        keeping.interrupt();
        try {
            keeping.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
