package fr.ess.domain.funding.eligibility;

import static fr.ess.domain.funding.FundingFixtures.all;
import static fr.ess.domain.funding.FundingFixtures.clause;
import static fr.ess.domain.funding.FundingFixtures.not;
import static fr.ess.domain.funding.FundingFixtures.ready;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.ess.domain.funding.FundingFixtures;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.shared.Euros;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What many verdicts cost, counted in the memory they take and never timed, so that no machine makes it fail. */
class BulkWorkTest {

    private static final int SCHEMES = 200;
    private static final int STRUCTURES = 10_000;
    private static final int COMMUNES = 300;

    private static SchemeOnADay scheme(int number) {
        return ready(rule(number));
    }

    private static Rule rule(int number) {
        return all(
                clause("ess-family", "families=association, cooperative"),
                clause("seat-in", "communes=" + (35 + number % 20) + "*, 22*"),
                not(clause("activity", "codes=84*, 94.91Z")),
                clause("previous-report"),
                clause("employees", "at-least=1", "at-most=" + (50 + number)),
                clause("age", "at-least=12"),
                clause("budget", "at-most=" + (500_000 + number)),
                clause("eligible-cost", "at-least=1000", "at-most=" + (50_000 + number)),
                clause("rate", "at-most=" + (30 + number % 40)),
                clause("republican-commitment"));
    }

    private static FactSheet structure(Random random) {
        FactSheet sheet = FundingFixtures.facts(
                "ess-family=" + FundingFacts.ESS_FAMILY.values().get(random.nextInt(3)),
                "seat-commune=" + (35_000 + random.nextInt(COMMUNES)),
                "activity=88.99B",
                "previous-report=" + (random.nextBoolean() ? "delivered" : "none-due"),
                "employees=" + random.nextInt(60),
                "age-in-months=" + random.nextInt(240),
                "annual-budget=" + random.nextInt(600_000),
                "requested=" + random.nextInt(30_000),
                "republican-commitment=yes");
        Euros cost = Euros.of(random.nextInt(60_000));
        return random.nextInt(8) == 0
                ? sheet
                : sheet.with(FundingFacts.ELIGIBLE_COST, cost, FundingFixtures.DECLARED, FundingFixtures.DAY);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void eli14_twoHundredSchemesForTenThousandStructuresAreABoundedWork() {
        List<SchemeOnADay> schemes =
                IntStream.range(0, SCHEMES).mapToObj(BulkWorkTest::scheme).toList();
        Random random = new Random(35_238);
        long explained = 0;
        long alone = 0;
        int eligible = 0;
        for (int structure = 0; structure < STRUCTURES; structure++) {
            FactSheet facts = structure(random);
            long begun = allocated();
            for (SchemeOnADay scheme : schemes) {
                eligible += scheme.outcome(facts) == Outcome.ELIGIBLE ? 1 : 0;
            }
            long half = allocated();
            for (SchemeOnADay scheme : schemes) {
                eligible -= scheme.judge(facts).outcome() == Outcome.ELIGIBLE ? 1 : 0;
            }
            alone += half - begun;
            explained += allocated() - half;
        }
        long verdicts = (long) SCHEMES * STRUCTURES;
        assertThat(eligible).isZero();
        assertThat(explained / verdicts)
                .as("bytes a verdict: where each clause stands; what explains it is made when it is read")
                .isLessThan(200);
        assertThat(alone / verdicts)
                .as("bytes an outcome: none, unless facts that two clauses share are missing")
                .isLessThan(50);
    }

    @Test
    void eli14_togetherSchemesTakeLessStillForWhatTheyAskAlikeIsFoundOnce() {
        Compiler compiler = new Compiler(FundingFixtures.DAY, FundingFixtures.reference());
        List<SchemeOnADay> schemes = IntStream.range(0, SCHEMES)
                .mapToObj(number ->
                        compiler.compile(FundingFixtures.scheme(rule(number))).orThrow())
                .toList();
        assertThat(schemes.stream()
                        .flatMap(scheme -> scheme.clauses().stream())
                        .map(clause -> System.identityHashCode(clause.formula()))
                        .distinct()
                        .count())
                .as("conditions of 2,000 clauses")
                .isLessThan(700);
        SchemesOnADay together = SchemesOnADay.of(schemes);
        Random random = new Random(35_238);
        long explained = 0;
        long served = 0;
        for (int structure = 0; structure < STRUCTURES; structure++) {
            FactSheet facts = structure(random);
            long begun = allocated();
            int verdicts = together.judge(facts).size();
            long half = allocated();
            int open = together.thatCouldServe(facts).size();
            served += allocated() - half;
            explained += half - begun;
            assertThat(open).isLessThanOrEqualTo(verdicts);
        }
        long verdicts = (long) SCHEMES * STRUCTURES;
        assertThat(explained / verdicts).as("bytes a verdict").isLessThan(70);
        assertThat(served / verdicts)
                .as("bytes a scheme, whether it refuses or not")
                .isLessThan(50);
    }
}
