package fr.ess.benchmark;

import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.eligibility.SchemesOnADay;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.fact.FactRead;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.shared.Sourced;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * Verdicts in bulk, one thread, cold: the process is the measure. {@code explained SCHEMES STRUCTURES} makes every
 * clause's finding, with its fact, source and date; {@code targeted SCHEMES STRUCTURES} asks the outcomes alone.
 */
public final class EligibilityBenchmark {

    private static final long SEED = 35_238;
    private static final double THOUSAND = 1e3;
    private static final double BILLION = 1e9;

    private EligibilityBenchmark() {}

    public static void main(String[] arguments) {
        int schemeCount = Integer.parseInt(arguments[1]);
        int structureCount = Integer.parseInt(arguments[2]);
        MadeUpRequests made = new MadeUpRequests(SEED);
        List<FactSheet> requests = made.requests(structureCount);
        long begun = System.nanoTime();
        SchemesOnADay schemes = SchemesOnADay.of(made.schemes(schemeCount));
        long counted = arguments[0].equals("explained") ? explained(schemes, requests) : targeted(schemes, requests);
        double judged = (System.nanoTime() - begun) / BILLION;
        double process = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / THOUSAND;
        say(
                "%s %,d schemes × %,d structures: %.2f s to compile and judge (%,.0f verdicts/s), %.2f s since the process"
                        + " began, %.2f s of CPU; %,d counted",
                arguments[0],
                schemeCount,
                structureCount,
                judged,
                (double) schemeCount * structureCount / judged,
                process,
                cpu() / BILLION,
                counted);
    }

    /** How many clauses are met, of every verdict. */
    static long explained(SchemesOnADay schemes, List<FactSheet> requests) {
        long met = 0;
        for (FactSheet request : requests) {
            for (Verdict verdict : schemes.judge(request)) {
                met += met(verdict);
            }
        }
        return met;
    }

    /** How many clauses are met, each finding looked at, and of each fact that was read its source and date. */
    private static int met(Verdict verdict) {
        int met = 0;
        for (ClauseFinding clause : verdict.clauses()) {
            boolean sourced = true;
            for (FactRead<?> read : clause.facts()) {
                if (read.known().isPresent()) {
                    Sourced<?> known = read.known().get();
                    sourced &= known.date().equals(MadeUpRequests.DAY)
                            && known.source().kind() == SourceKind.DECLARATION;
                }
            }
            met += clause.standing() == Standing.MET && sourced ? 1 : 0;
        }
        return met;
    }

    /** How many requests are eligible or may be. */
    static long targeted(SchemesOnADay schemes, List<FactSheet> requests) {
        long open = 0;
        for (FactSheet request : requests) {
            open += schemes.thatCouldServe(request).size();
        }
        return open;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
