package fr.ess.benchmark.engines;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.decision.SumTest;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Perimeter;
import fr.ess.files.funding.FundingReference;
import fr.ess.files.funding.SchemeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNResult;

/**
 * Our verdicts against KIE's, from the exported DMN, on random facts near every limit of the schemes of a folder: clause
 * by clause and for the whole. {@code DmnDifferential FOLDER CASES [SEED]}; exits with 1 on a difference that is not one
 * of the two documented ones, in which KIE leaves open what we settle:
 *
 * <ul>
 *   <li>a sum of which one amount alone decides, since no amount is negative;
 *   <li>a fact that is read twice, where no value of it could change the answer.
 * </ul>
 */
public final class DmnDifferential {

    private static final Source RANDOM_CASE = new Source("random-case", SourceKind.DECLARATION);
    private static final int ONE_UNKNOWN_IN = 6;

    private final Random random;
    private int same;
    private int sharperClauses;
    private int sharperOutcomes;
    private final List<String> differences = new ArrayList<>();

    private DmnDifferential(long seed) {
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        int cases = Integer.parseInt(arguments[1]);
        DmnDifferential differential = new DmnDifferential(seed);
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
            files = found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            differential.compare(scheme(file), cases / files.size());
        }
        System.out.printf(
                "%d schemes, seed %d: %d cases alike, %d clauses and %d outcomes that KIE leaves open and we settle,"
                        + " %d unexplained differences%n",
                files.size(),
                seed,
                differential.same,
                differential.sharperClauses,
                differential.sharperOutcomes,
                differential.differences.size());
        differential.differences.stream().limit(10).forEach(System.out::println);
        System.exit(differential.differences.isEmpty() && differential.same > 0 ? 0 : 1);
    }

    private static SchemeOnADay scheme(Path file) throws IOException {
        Scheme scheme = SchemeFile.read(Files.readString(file), new SchemeId(1))
                .scheme()
                .orElseThrow();
        LocalDate day = scheme.opening().start().orElseThrow();
        Perimeter perimeter =
                Perimeter.from(LocalDate.of(2000, 1, 1), Set.of(new CommuneCode("35238"), new CommuneCode("35051")));
        Reference reference = Reference.of(
                Map.of(scheme.territory().orElse("pays-de-rennes"), perimeter),
                FundingReference.parameters(),
                FundingReference.regimes());
        return Compilation.of(scheme, day, reference).orThrow();
    }

    private void compare(SchemeOnADay scheme, int cases) {
        DmnEngine engine = new DmnEngine(scheme);
        Map<Fact<?>, List<Object>> values = new Values().of(scheme.formula());
        for (int i = 0; i < cases; i++) {
            FactSheet facts = FactSheet.EMPTY;
            for (Fact<?> fact : scheme.facts()) {
                if (random.nextInt(ONE_UNKNOWN_IN) > 0) {
                    List<Object> choice = values.get(fact);
                    facts = facts.withValue(fact, choice.get(random.nextInt(choice.size())), RANDOM_CASE, scheme.day());
                }
            }
            compare(scheme.judge(facts), engine.evaluate(engine.context(facts)));
        }
    }

    private void compare(Verdict ours, DMNResult theirs) {
        int before = differences.size();
        ours.clauses().forEach(clause -> {
            Standing their = DmnEngine.standing(theirs, "clause_" + (clause.number() + 1));
            boolean isPartlyKnown = clause.facts().stream()
                            .anyMatch(read -> read.known().isPresent())
                    && clause.facts().stream().anyMatch(read -> read.known().isEmpty());
            if (their == Standing.UNKNOWN && clause.standing() != their && isPartlyKnown) {
                sharperClauses++;
            } else if (their != clause.standing()) {
                differences.add(ours + " " + clause.criterion().code() + " " + clause.standing() + " / " + their
                        + " on " + ours.facts());
            }
        });
        Outcome their = Outcome.of(DmnEngine.standing(theirs, "eligible"));
        if (their == Outcome.UNDETERMINED && ours.outcome() != their) {
            sharperOutcomes++;
        } else if (their != ours.outcome()) {
            differences.add(ours + " / " + their + " on " + ours.facts());
        }
        same += differences.size() == before ? 1 : 0;
    }

    /** For each fact, values on and around every limit that a formula sets it. */
    private static final class Values implements Formula.Folding<Void> {

        private final Map<Fact<?>, Set<Long>> numbers = new java.util.TreeMap<>();
        private final Map<Fact<?>, Set<String>> codes = new java.util.TreeMap<>();

        Map<Fact<?>, List<Object>> of(Formula formula) {
            formula.fold(this);
            Map<Fact<?>, List<Object>> values = new java.util.TreeMap<>();
            numbers.forEach((fact, limits) -> values.put(
                    fact, limits.stream().<Object>map(fact.type()::decode).toList()));
            codes.forEach((fact, all) -> values.put(fact, written(fact, List.copyOf(all))));
            return values;
        }

        private static List<Object> written(Fact<?> fact, List<String> codes) {
            List<Object> values = new ArrayList<>();
            boolean isOne = fact.type().shape() == FactType.Shape.CODE;
            for (String code : codes) {
                values.add(isOne ? code : FactType.setOf(List.of(code, codes.get(0))));
            }
            if (!isOne) {
                values.add(FactType.setOf(List.of()));
            }
            return values;
        }

        private void add(Fact<?> fact, long number) {
            Set<Long> known = numbers.computeIfAbsent(fact, any -> new TreeSet<>());
            if (number > Long.MIN_VALUE + 1 && number < Long.MAX_VALUE - 1) {
                for (long near = number - 1; near <= number + 1; near++) {
                    if (near >= fact.least() && near <= fact.greatest()) {
                        known.add(near);
                    }
                }
            }
        }

        @Override
        public Void number(NumberTest test) {
            add(test.fact(), test.least());
            add(test.fact(), test.greatest());
            return null;
        }

        @Override
        public Void codes(CodeTest test) {
            Set<String> known = codes.computeIfAbsent(test.fact(), any -> new TreeSet<>());
            known.addAll(test.fact().values());
            if (test.fact().values().isEmpty()) {
                known.addAll(test.codes().exact());
                test.codes().prefixes().forEach(prefix -> known.add(prefix + "0X"));
                known.add("zz");
            }
            return null;
        }

        @Override
        public Void sum(SumTest test) {
            boolean isDay = test.fact().type().equals(FactType.DAY);
            for (long number : isDay ? new long[] {20_500} : new long[] {0, 1_000_000, 3_000_000, 20_000_000}) {
                add(test.fact(), number);
                add(test.other(), number);
                add(test.fact(), isDay ? number : number * Math.abs(test.otherWeight()) / Math.abs(test.weight()));
            }
            return null;
        }

        @Override
        public Void all(List<Void> parts) {
            return null;
        }

        @Override
        public Void any(List<Void> parts) {
            return null;
        }

        @Override
        public Void not(Void part) {
            return null;
        }
    }
}
