package fr.ess.domain.funding.eligibility;

import static fr.ess.domain.funding.FundingFixtures.all;
import static fr.ess.domain.funding.FundingFixtures.clause;
import static fr.ess.domain.funding.FundingFixtures.not;
import static fr.ess.domain.funding.FundingFixtures.ready;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.ess.domain.funding.FundingFixtures;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactTable;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.shared.Euros;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What many verdicts cost, counted and never timed, so that no machine makes it fail. */
class BulkWorkTest {

    private static final int SCHEMES = 200;
    private static final int STRUCTURES = 10_000;
    private static final int CLAUSES = 10;
    private static final int CLAUSES_OF_NUMBERS = 6;
    private static final int COMMUNES = 300;

    private static SchemeOnADay scheme(int number) {
        return ready(all(
                clause("ess-family", "families=association, cooperative"),
                clause("seat-in", "communes=" + (35 + number % 20) + "*, 22*"),
                not(clause("activity", "codes=84*, 94.91Z")),
                clause("previous-report"),
                clause("employees", "at-least=1", "at-most=" + (50 + number)),
                clause("age", "at-least=12"),
                clause("budget", "at-most=" + (500_000 + number)),
                clause("eligible-cost", "at-least=1000", "at-most=" + (50_000 + number)),
                clause("rate", "at-most=" + (30 + number % 40)),
                clause("republican-commitment")));
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
        Random random = new Random(35_238);
        List<FactSheet> sheets = new ArrayList<>();
        for (int i = 0; i < STRUCTURES; i++) {
            sheets.add(structure(random));
        }
        FactTable table = FactTable.of(sheets);
        long compared = 0;
        long memory = 0;
        for (int number = 0; number < SCHEMES; number++) {
            SchemeOnADay scheme = scheme(number);
            long before = allocated();
            Verdicts verdicts = scheme.judgeAll(table);
            memory += allocated() - before;
            compared += verdicts.asked();
            assertThat(verdicts.get(number).clauses()).hasSize(CLAUSES);
        }
        long numbers = (long) SCHEMES * CLAUSES_OF_NUMBERS * STRUCTURES;
        long codes = (long) SCHEMES * (CLAUSES - CLAUSES_OF_NUMBERS) * COMMUNES;
        assertThat(compared)
                .as("a number is compared once a structure, a code once whatever the structures that have it")
                .isBetween(numbers, numbers + codes);
        assertThat(memory / ((long) SCHEMES * STRUCTURES))
                .as("bytes a verdict: an explanation is made when it is read")
                .isLessThan(40);
    }
}
