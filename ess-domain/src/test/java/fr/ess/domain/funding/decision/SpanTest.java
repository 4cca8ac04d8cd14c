package fr.ess.domain.funding.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.funding.FundingFixtures;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.shared.Euros;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A missing number is narrowed to exactly those at which each test can hold. */
class SpanTest {

    private static final int RUNS = 2_000;
    private static final long[] AMOUNTS = {0, 1, 2, 99, 100, 5_000, 1_000_000_000_000_000L, Long.MAX_VALUE / 3};

    private final long seed = Long.getLong("ess.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private long amount() {
        return random.nextBoolean() ? random.nextInt(30) : AMOUNTS[random.nextInt(AMOUNTS.length)];
    }

    private long weight() {
        long weight = random.nextInt(7) + 1L;
        return random.nextBoolean() ? weight : -weight;
    }

    private Formula test() {
        Fact<Euros> narrowed = FundingFacts.ELIGIBLE_COST;
        return switch (random.nextInt(4)) {
            case 0 -> NumberTest.atMost(narrowed, amount());
            case 1 -> NumberTest.atLeast(narrowed, amount());
            case 2 -> new SumTest(FundingFacts.REQUESTED, weight(), narrowed, weight(), random.nextInt(60) - 30);
            default -> new SumTest(narrowed, weight(), FundingFacts.OWN_FUNDING, weight(), random.nextInt(60) - 30);
        };
    }

    private FactSheet facts() {
        FactSheet facts = FactSheet.EMPTY;
        for (Fact<Euros> fact : List.of(FundingFacts.REQUESTED, FundingFacts.OWN_FUNDING)) {
            facts = random.nextInt(3) == 0
                    ? facts
                    : facts.with(fact, Euros.ofCents(amount()), FundingFixtures.DECLARED, FundingFixtures.DAY);
        }
        return facts;
    }

    /** Tried at each end, and beside it: between them no test of an interval changes its mind. */
    @Test
    void isEmptyExactlyWhereSomeTestFailsWhateverTheNumber() {
        int empty = 0;
        int said = 0;
        for (int run = 0; run < RUNS; run++) {
            Formula.All tests = new Formula.All(List.of(test(), test(), test()));
            FactSheet facts = facts();
            Span span = new Span(FundingFacts.ELIGIBLE_COST);
            if (tests.narrows(span, facts)) {
                said++;
                empty += span.isEmpty() ? 1 : 0;
                assertThat(!span.isEmpty())
                        .as("run %d: %s on %s, -Dess.seed=%d", run, tests.parts(), facts, seed)
                        .isEqualTo(holdsSomewhere(tests, facts));
            }
        }
        assertThat(said).isGreaterThan(RUNS / 2);
        assertThat(empty).isBetween(RUNS / 20, said - RUNS / 20);
    }

    private static boolean holdsSomewhere(Formula.All tests, FactSheet facts) {
        boolean[] holds = new boolean[1];
        Fact<?> narrowed = FundingFacts.ELIGIBLE_COST;
        holds[0] = holdsAt(0, tests, facts);
        tests.forEachTest(test -> {
            for (long turn : test.turns(narrowed, facts)) {
                for (long beside = -1; beside <= 1; beside++) {
                    long number = turn + beside;
                    holds[0] |= number >= 0 && holdsAt(number, tests, facts);
                }
            }
        });
        return holds[0];
    }

    private static boolean holdsAt(long number, Formula.All tests, FactSheet facts) {
        return tests.standingIf(FundingFacts.ELIGIBLE_COST, number, facts) != Standing.NOT_MET;
    }
}
