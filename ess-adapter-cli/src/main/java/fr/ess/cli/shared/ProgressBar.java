package fr.ess.cli.shared;

import fr.ess.application.shared.Progress;
import java.io.PrintStream;
import java.util.function.Function;

/** A bar on the error stream, redrawn when it has visibly moved and wiped when the work ends. */
public final class ProgressBar implements Progress, AutoCloseable {

    private static final int CELLS = 40;

    private final PrintStream err;
    private final String label;
    private int drawn = -1;

    public ProgressBar(PrintStream err, String label) {
        this.err = err;
        this.label = label;
    }

    /** Does a long work, with a bar where a person looks. */
    public static <R> R during(Session session, Function<Progress, R> work) {
        if (!session.surroundings().interactive()) {
            return work.apply(Progress.SILENT);
        }
        try (ProgressBar bar = new ProgressBar(session.err(), session.words().text("import.progress"))) {
            return work.apply(bar);
        }
    }

    @Override
    public void advance(long done, long total) {
        int percent = total <= 0 ? 0 : (int) Math.min(100, 100 * (done / (double) total));
        if (percent != drawn) {
            drawn = percent;
            int full = CELLS * percent / 100;
            err.print("\r" + label + " [" + "█".repeat(full) + "░".repeat(CELLS - full) + "] " + percent + " %");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (drawn >= 0) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
