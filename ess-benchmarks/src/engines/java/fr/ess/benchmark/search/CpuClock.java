package fr.ess.benchmark.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures questions in CPU time of their thread, in milliseconds. */
final class CpuClock {

    private static final double MILLION = 1e6;
    private static final long WARM = 2_000_000_000L;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    /** What questions answered, so that no compiler leaves them out. */
    private static volatile long consumed;

    private CpuClock() {}

    /** A question. */
    interface Ask {
        long run() throws IOException;
    }

    static void warm(List<Ask> asks) throws IOException {
        long start = THREAD.getCurrentThreadCpuTime();
        for (int i = 0; THREAD.getCurrentThreadCpuTime() - start < WARM; i++) {
            consumed += asks.get(i % asks.size()).run();
        }
    }

    static double[] times(List<Ask> asks, int repeated) throws IOException {
        double[] times = new double[asks.size()];
        Arrays.fill(times, Double.MAX_VALUE);
        for (int again = 0; again < repeated; again++) {
            for (int i = 0; i < times.length; i++) {
                long start = THREAD.getCurrentThreadCpuTime();
                consumed += asks.get(i).run();
                times[i] = Math.min(times[i], (THREAD.getCurrentThreadCpuTime() - start) / MILLION);
            }
        }
        Arrays.sort(times);
        return times;
    }

    static String shown(double[][] measured) {
        double[] p50 = measured[0].clone();
        double[] p99 = measured[1].clone();
        Arrays.sort(p50);
        Arrays.sort(p99);
        return String.format(
                Locale.ROOT,
                "%8.3f (%7.3f) [%.3f–%.3f]",
                p50[p50.length / 2],
                p99[p99.length / 2],
                p50[0],
                p50[p50.length - 1]);
    }
}
