package fr.ess.benchmark.engines;

import fr.ess.benchmark.MadeUp;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactRead;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.shared.Sourced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.kie.dmn.api.core.DMNContext;

/**
 * The same ten criteria on the same requests by several engines, in turn, in one thread. {@code SideBySide ROUNDS
 * SECONDS FILE}: prints the median of the rounds in verdicts a second with the least and the most, and writes the requests
 * for the engine that is not in Java. All must find the same number eligible.
 */
public final class SideBySide {

    private static final int REQUESTS = 2_000;
    private static final double BILLION = 1e9;

    private record Engine(String name, ToIntFunction<Integer> isEligible, List<Double> rates) {}

    private static long consumed;

    private SideBySide() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        double seconds = Double.parseDouble(arguments[1]);
        SchemeOnADay scheme = MadeUp.scheme();
        List<FactSheet> requests = MadeUp.requests(REQUESTS);
        Files.write(
                Path.of(arguments[2]), requests.stream().map(SideBySide::json).toList());
        DroolsEngine compiled = DroolsEngine.compiled();
        DroolsEngine interpreted = DroolsEngine.interpreted();
        List<DroolsEngine.Request> beans =
                requests.stream().map(DroolsEngine.Request::new).toList();
        DmnEngine dmn = new DmnEngine(scheme);
        List<DMNContext> contexts = requests.stream().map(dmn::context).toList();
        List<Engine> engines = List.of(
                new Engine("ess, fully explained", i -> explained(scheme.judge(requests.get(i))), new ArrayList<>()),
                new Engine(
                        "ess, outcome alone",
                        i -> scheme.outcome(requests.get(i)) == Outcome.ELIGIBLE ? 1 : 0,
                        new ArrayList<>()),
                new Engine(
                        "Drools compiled, session kept",
                        i -> compiled.isEligible(beans.get(i)) ? 1 : 0,
                        new ArrayList<>()),
                new Engine(
                        "Drools DRL, session kept",
                        i -> interpreted.isEligible(beans.get(i)) ? 1 : 0,
                        new ArrayList<>()),
                new Engine(
                        "Drools compiled, session each",
                        i -> compiled.isEligibleAlone(beans.get(i)) ? 1 : 0,
                        new ArrayList<>()),
                new Engine(
                        "KIE DMN",
                        i -> DmnEngine.standing(dmn.evaluate(contexts.get(i)), "eligible") == Standing.MET ? 1 : 0,
                        new ArrayList<>()));
        for (Engine engine : engines) {
            int eligible = 0;
            for (int i = 0; i < REQUESTS; i++) {
                eligible += engine.isEligible().applyAsInt(i);
            }
            System.out.println(engine.name() + ": " + eligible + " eligible of " + REQUESTS);
            rate(engine, seconds);
        }
        for (int round = 0; round < rounds; round++) {
            engines.forEach(engine -> engine.rates().add(rate(engine, seconds)));
        }
        for (Engine engine : engines) {
            double[] sorted =
                    engine.rates().stream().mapToDouble(rate -> rate).sorted().toArray();
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-30s %,12.0f verdicts/s (%,.0f–%,.0f)",
                    engine.name(),
                    sorted[sorted.length / 2],
                    sorted[0],
                    sorted[sorted.length - 1]));
        }
        if (consumed == 0) {
            throw new IllegalStateException("nothing was judged");
        }
    }

    /** The outcome with every clause's finding: where it stands, and of each fact that was read, its source and date. */
    private static int explained(Verdict verdict) {
        for (ClauseFinding clause : verdict.clauses()) {
            consumed += clause.standing() == Standing.MET ? 1 : 2;
            for (FactRead<?> read : clause.facts()) {
                consumed += read.known().isPresent() ? dated(read.known().get()) : 1;
            }
        }
        return verdict.outcome() == Outcome.ELIGIBLE ? 1 : 0;
    }

    private static int dated(Sourced<?> known) {
        return known.date().getDayOfMonth() + known.source().name().length();
    }

    private static double rate(Engine engine, double seconds) {
        long begun = System.nanoTime();
        long verdicts = 0;
        double lasted = 0;
        while (lasted < seconds) {
            for (int i = 0; i < 100; i++) {
                consumed += engine.isEligible().applyAsInt((int) (verdicts % REQUESTS));
                verdicts++;
            }
            lasted = (System.nanoTime() - begun) / BILLION;
        }
        return verdicts / lasted;
    }

    private static String json(FactSheet facts) {
        TreeMap<String, String> values = new TreeMap<>();
        for (Fact<?> fact : facts.facts()) {
            values.put(fact.name(), facts.entries().get(fact.name()).values().get(0));
        }
        return values.entrySet().stream()
                .map(value -> "\"" + value.getKey() + "\":\"" + value.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
