package fr.ess.domain.funding.eligibility;

import static fr.ess.domain.funding.FundingFixtures.clause;
import static fr.ess.domain.funding.FundingFixtures.ready;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.funding.FundingFixtures;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.shared.Euros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Compiled schemes against the rule read as plainly as can be: a clause is a sentence
 * of Java on facts that are all known, and what is unknown is every value it can be.
 */
class PlainRuleTest {

    private static final int RUNS = 300;

    /** More schemes than fit in the bits of one number. */
    private static final int TOGETHER = 65;

    private final long seed = Long.getLong("ess.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /**
     * The values of a fact: more than the rules below can tell apart.
     *
     * @param ordinary how many of them requests have; the rest are what an unknown fact can be besides
     */
    private record Domain(Fact<?> fact, int ordinary, List<Object> values) {

        static Domain of(Fact<?> fact, String... texts) {
            return of(fact, texts.length, texts);
        }

        static Domain of(Fact<?> fact, int ordinary, String... texts) {
            return new Domain(
                    fact,
                    ordinary,
                    Arrays.stream(texts)
                            .<Object>map(text -> fact.read(text.isEmpty() ? List.of() : List.of(text.split(", ", -1)))
                                    .orElseThrow())
                            .toList());
        }
    }

    private static final List<Domain> DOMAINS = List.of(
            Domain.of(FundingFacts.ESS_FAMILY, FundingFacts.ESS_FAMILY.values().toArray(String[]::new)),
            Domain.of(FundingFacts.PREVIOUS_REPORT, "none-due", "delivered", "missing"),
            Domain.of(FundingFacts.SEAT_COMMUNE, "35238", "35051", "35360", "44109", "22001"),
            Domain.of(FundingFacts.EMPLOYEES, "0", "1", "2", "3", "4", "5"),
            Domain.of(FundingFacts.NETWORKS, "", "a", "b", "a, b", "c"),
            Domain.of(FundingFacts.REPUBLICAN_COMMITMENT, "yes", "no"),
            Domain.of(
                    FundingFacts.REQUESTED,
                    6,
                    "0",
                    "1",
                    "2",
                    "3",
                    "4",
                    "100",
                    "0.3",
                    "5",
                    "6",
                    "8",
                    "30",
                    "60",
                    "100000",
                    "1000000000"),
            Domain.of(
                    FundingFacts.ELIGIBLE_COST,
                    7,
                    "0",
                    "1",
                    "2",
                    "4",
                    "6",
                    "8",
                    "100",
                    "3",
                    "5",
                    "150",
                    "300",
                    "1000000",
                    "10000000000"));

    /** A clause and what it says of a request of which all is known. */
    private record Said(Rule.Clause clause, Predicate<FactSheet> holds) {}

    private static final List<Said> CLAUSES = List.of(
            new Said(
                    clause("ess-family", "families=association, cooperative"),
                    facts -> List.of("association", "cooperative").contains(facts.known(FundingFacts.ESS_FAMILY))),
            new Said(
                    clause("ess-family", "families=foundation"),
                    facts -> facts.known(FundingFacts.ESS_FAMILY).equals("foundation")),
            new Said(
                    clause("previous-report"),
                    facts -> !facts.known(FundingFacts.PREVIOUS_REPORT).equals("missing")),
            new Said(
                    clause("seat-in", "territories=pays-de-rennes"),
                    facts -> List.of("35238", "35051").contains(facts.known(FundingFacts.SEAT_COMMUNE))),
            new Said(
                    clause("seat-in", "communes=22*, 35360"),
                    facts -> List.of("22001", "35360").contains(facts.known(FundingFacts.SEAT_COMMUNE))),
            new Said(clause("employees", "at-least=2"), facts -> (long) facts.known(FundingFacts.EMPLOYEES) >= 2),
            new Said(clause("employees", "at-most=3"), facts -> (long) facts.known(FundingFacts.EMPLOYEES) <= 3),
            new Said(
                    clause("employees", "at-least=3", "at-most=4"),
                    facts -> List.of(3L, 4L).contains(facts.known(FundingFacts.EMPLOYEES))),
            new Said(
                    clause("network", "networks=a"),
                    facts -> ((SortedSet<?>) facts.known(FundingFacts.NETWORKS)).contains("a")),
            new Said(
                    clause("network", "networks=b, c"),
                    facts -> facts.known(FundingFacts.NETWORKS).toString().matches(".*[bc].*")),
            new Said(clause("republican-commitment"), facts ->
                    (boolean) facts.known(FundingFacts.REPUBLICAN_COMMITMENT)),
            new Said(clause("requested", "at-most=3"), facts -> euros(facts, FundingFacts.REQUESTED) <= 300),
            new Said(clause("eligible-cost", "at-least=4"), facts -> euros(facts, FundingFacts.ELIGIBLE_COST) >= 400),
            new Said(
                    clause("rate", "at-most=50"),
                    facts -> 2 * euros(facts, FundingFacts.REQUESTED) <= euros(facts, FundingFacts.ELIGIBLE_COST)),
            new Said(
                    clause("rate", "at-least=25", "at-most=100"),
                    facts -> 4 * euros(facts, FundingFacts.REQUESTED) >= euros(facts, FundingFacts.ELIGIBLE_COST)
                            && euros(facts, FundingFacts.REQUESTED) <= euros(facts, FundingFacts.ELIGIBLE_COST)));

    private static long euros(FactSheet facts, Fact<Euros> fact) {
        return ((Euros) facts.known(fact)).cents();
    }

    private static Said said(Rule.Clause clause) {
        return CLAUSES.stream()
                .filter(said -> said.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private Rule ruleAtRandom(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return CLAUSES.get(random.nextInt(CLAUSES.size())).clause();
        }
        List<Rule> parts = new ArrayList<>();
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            parts.add(ruleAtRandom(depth - 1));
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Rule.Not(parts.get(0));
            case 1, 2 -> new Rule.Any(parts);
            default -> new Rule.All(parts);
        };
    }

    private FactSheet sheetAtRandom(int oneUnknownIn) {
        FactSheet sheet = FactSheet.EMPTY;
        for (Domain domain : DOMAINS) {
            if (random.nextInt(oneUnknownIn) != 0) {
                sheet = with(sheet, domain, domain.values().get(random.nextInt(domain.ordinary())));
            }
        }
        return sheet;
    }

    private static FactSheet with(FactSheet sheet, Domain domain, Object value) {
        return sheet.withValue(domain.fact(), value, FundingFixtures.DECLARED, FundingFixtures.DAY);
    }

    private static boolean holds(Rule rule, FactSheet all) {
        return rule.fold(
                parts -> parts.parts().stream().allMatch(part -> holds(part, all)),
                parts -> parts.parts().stream().anyMatch(part -> holds(part, all)),
                not -> !holds(not.part(), all),
                clause -> said(clause).holds().test(all));
    }

    /** Where a condition stands: tries every value that the facts read and missing can be, until both answers are seen. */
    private static final class Cases {

        private final SortedSet<Fact<?>> read;
        private final Predicate<FactSheet> holds;
        private boolean mayHold;
        private boolean mayFail;

        private Cases(SortedSet<Fact<?>> read, Predicate<FactSheet> holds) {
            this.read = read;
            this.holds = holds;
        }

        private Standing of(FactSheet known) {
            complete(known, 0);
            return mayHold && mayFail ? Standing.UNKNOWN : Standing.of(mayHold);
        }

        private void complete(FactSheet sheet, int from) {
            if (from == DOMAINS.size()) {
                boolean held = holds.test(sheet);
                mayHold |= held;
                mayFail |= !held;
                return;
            }
            Domain domain = DOMAINS.get(from);
            if (sheet.knows(domain.fact()) || !read.contains(domain.fact())) {
                complete(sheet, from + 1);
                return;
            }
            for (Object value : domain.values()) {
                if (!mayHold || !mayFail) {
                    complete(with(sheet, domain, value), from + 1);
                }
            }
        }
    }

    @Test
    void aCompiledSchemeSaysWhatItsRuleReadPlainlySays() {
        Map<Outcome, Integer> outcomes = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            Rule rule = ruleAtRandom(3);
            SchemeOnADay scheme = ready(rule);
            FactSheet known = sheetAtRandom(4);
            String which = "run " + run + ": " + rule + " on " + known + ", -Dess.seed=" + seed;
            Verdict verdict = scheme.judge(known);

            for (ClauseFinding finding : verdict.clauses()) {
                SortedSet<Fact<?>> read = ready(finding.clause()).facts();
                assertThat(finding.standing())
                        .as("%s of %s", finding.clause(), which)
                        .isEqualTo(new Cases(read, said(finding.clause()).holds()).of(known));
            }
            Outcome plain = Outcome.of(new Cases(scheme.facts(), all -> holds(rule, all)).of(known));
            assertThat(verdict.outcome()).as(which).isEqualTo(plain);
            assertThat(scheme.outcome(known)).as(which).isEqualTo(plain);
            outcomes.merge(plain, 1, Integer::sum);
        }
        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy((outcome, times) -> assertThat(times).isGreaterThan(RUNS / 20));
    }

    @Test
    void schemesJudgedTogetherSayWhatEachSaysAlone() {
        Map<Outcome, Integer> outcomes = new LinkedHashMap<>();
        for (int run = 0; run < RUNS / 30; run++) {
            Compiler compiler = new Compiler(FundingFixtures.DAY, FundingFixtures.reference());
            List<SchemeOnADay> alone = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                alone.add(compiler.compile(FundingFixtures.scheme(ruleAtRandom(3)))
                        .orThrow());
            }
            SchemesOnADay together = SchemesOnADay.of(alone);
            FactSheet known = sheetAtRandom(4);

            List<Verdict> verdicts = together.judge(known);
            assertThat(verdicts).hasSize(TOGETHER);
            for (int i = 0; i < TOGETHER; i++) {
                SchemeOnADay scheme = alone.get(i);
                Verdict verdict = verdicts.get(i);
                String which = scheme.scheme().rule() + " on " + known + ", -Dess.seed=" + seed;
                assertThat(verdict.scheme()).as(which).isSameAs(scheme);
                assertThat(verdict.outcome()).as(which).isEqualTo(scheme.outcome(known));
                assertThat(verdict.standing())
                        .as(which)
                        .isEqualTo(scheme.judge(known).standing());
                assertThat(standings(verdict)).as(which).isEqualTo(standings(scheme.judge(known)));
                outcomes.merge(verdict.outcome(), 1, Integer::sum);
            }
            assertThat(together.thatCouldServe(known).stream()
                            .map(Verdict::scheme)
                            .toList())
                    .as("those that do not refuse, -Dess.seed=%d", seed)
                    .isEqualTo(alone.stream()
                            .filter(scheme -> scheme.outcome(known) != Outcome.INELIGIBLE)
                            .toList());
        }
        assertThat(outcomes).hasSize(3);
    }

    private static List<Standing> standings(Verdict verdict) {
        return verdict.clauses().stream().map(ClauseFinding::standing).toList();
    }
}
