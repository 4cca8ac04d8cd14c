package fr.ess.domain.funding.eligibility;

import static fr.ess.domain.funding.FundingFixtures.clause;
import static fr.ess.domain.funding.FundingFixtures.facts;
import static fr.ess.domain.funding.FundingFixtures.ready;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.funding.FundingFixtures;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Verdicts, questions and near misses against brute force, on rules whose clauses share facts. */
class VerdictPropertyTest {

    private static final int RUNS = 400;
    private static final List<Standing> ORDER = List.of(Standing.NOT_MET, Standing.UNKNOWN, Standing.MET);

    private final long seed = Long.getLong("ess.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** What brute force tries for each fact: more values than the rules below can tell apart. */
    private record Domain(Fact<?> fact, List<Object> values) {
        static Domain of(String name, String... texts) {
            Fact<?> fact = FundingFacts.find(name).orElseThrow();
            List<Object> values = new ArrayList<>();
            for (String text : texts) {
                values.add(fact.read(text.isEmpty() ? List.of() : List.of(text.split(", ", -1)))
                        .orElseThrow());
            }
            return new Domain(fact, values);
        }
    }

    private static final List<Domain> DOMAINS = List.of(
            Domain.of("employees", "0", "1", "2", "3", "4", "5"),
            Domain.of("legal-category", "9220", "9210", "9300", "5710"),
            Domain.of("networks", "", "a", "b", "a, b", "c", "a, c"),
            Domain.of("republican-commitment", "yes", "no"),
            Domain.of("requested", "0", "0.01", "0.02", "0.03", "0.04", "0.05", "0.06", "100"),
            Domain.of("eligible-cost", "0", "0.01", "0.02", "0.03", "0.04", "0.05", "0.06", "0.08", "0.12", "100"));

    private Rule clauseAtRandom() {
        int bound = random.nextInt(4) + 1;
        return switch (random.nextInt(8)) {
            case 0 -> clause("employees", "at-least=" + bound);
            case 1 -> clause("employees", "at-most=" + bound);
            case 2 ->
                clause(
                        "legal-form",
                        "categories=" + List.of("92*", "9220", "9300", "9*").get(bound - 1));
            case 3 ->
                clause("network", "networks=" + List.of("a", "b", "a, b", "*").get(bound - 1));
            case 4 -> clause("republican-commitment");
            case 5 -> clause("requested", "at-most=0.0" + bound);
            case 6 -> clause("eligible-cost", "at-least=0.0" + bound);
            default -> clause("rate", "at-most=" + (random.nextBoolean() ? 50 : 100));
        };
    }

    private Rule ruleAtRandom(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return clauseAtRandom();
        }
        List<Rule> parts = new ArrayList<>();
        for (int i = random.nextInt(2) + 2; i > 0; i--) {
            parts.add(ruleAtRandom(depth - 1));
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Rule.Not(parts.get(0));
            case 1, 2 -> new Rule.Any(parts);
            default -> new Rule.All(parts);
        };
    }

    private FactSheet sheetAtRandom(int oneOfHowMany) {
        FactSheet sheet = FactSheet.EMPTY;
        for (Domain domain : DOMAINS) {
            if (random.nextInt(oneOfHowMany) != 0) {
                sheet = with(sheet, domain, random.nextInt(domain.values().size()));
            }
        }
        return sheet;
    }

    private static FactSheet with(FactSheet sheet, Domain domain, int value) {
        return sheet.withValue(
                domain.fact(), domain.values().get(value), FundingFixtures.DECLARED, FundingFixtures.DAY);
    }

    private static List<FactSheet> completions(FactSheet known, SortedSet<Fact<?>> read) {
        List<FactSheet> sheets = List.of(known);
        for (Domain domain : DOMAINS) {
            if (!known.knows(domain.fact()) && read.contains(domain.fact())) {
                List<FactSheet> more = new ArrayList<>();
                for (FactSheet sheet : sheets) {
                    for (int value = 0; value < domain.values().size(); value++) {
                        more.add(with(sheet, domain, value));
                    }
                }
                sheets = more;
            }
        }
        return sheets;
    }

    @Test
    void eli3_asksExactlyTheFactsThatCanStillChangeTheVerdict() {
        int asked = 0;
        for (int run = 0; run < RUNS; run++) {
            SchemeOnADay scheme = ready(ruleAtRandom(3));
            FactSheet known = sheetAtRandom(2);
            Verdict verdict = scheme.judge(known);
            String which = "run " + run + " of " + scheme.scheme().rule() + " on " + known + ", -Dess.seed=" + seed;

            assertThat(verdict.questions()).as(which).containsAll(changingByForce(scheme, known));
            for (Fact<?> question : verdict.questions()) {
                var difference = scheme.whatChanges(question, known).orElseThrow();
                assertThat(scheme.outcome(difference.holds())).as(which).isEqualTo(Outcome.ELIGIBLE);
                assertThat(scheme.outcome(difference.fails())).as(which).isEqualTo(Outcome.INELIGIBLE);
                assertThat(difference.holds().without(question))
                        .as(which)
                        .isEqualTo(difference.fails().without(question));
                assertThat(difference.holds().orElse(FactSheet.EMPTY))
                        .as(which)
                        .isEqualTo(known.orElse(difference.holds()));
                asked++;
            }
            assertThat(verdict.questions().isEmpty()).as(which).isEqualTo(verdict.outcome() != Outcome.UNDETERMINED);
        }
        assertThat(asked).isGreaterThan(RUNS / 4);
    }

    private static SortedSet<Fact<?>> changingByForce(SchemeOnADay scheme, FactSheet known) {
        SortedSet<Fact<?>> changing = new TreeSet<>();
        List<FactSheet> all = completions(known, scheme.facts());
        for (Domain domain : DOMAINS) {
            if (!known.knows(domain.fact()) && scheme.facts().contains(domain.fact())) {
                boolean changes = all.stream().anyMatch(sheet -> {
                    Outcome outcome = scheme.outcome(sheet);
                    return scheme.outcome(with(sheet, domain, 0)) != outcome;
                });
                if (changes) {
                    changing.add(domain.fact());
                }
            }
        }
        return changing;
    }

    @Test
    void eli2_settlesWhatEveryCompletionSettles() {
        for (int run = 0; run < RUNS; run++) {
            SchemeOnADay scheme = ready(ruleAtRandom(3));
            FactSheet known = sheetAtRandom(3);
            Outcome outcome = scheme.outcome(known);
            List<Outcome> all = completions(known, scheme.facts()).stream()
                    .map(scheme::outcome)
                    .distinct()
                    .toList();
            if (outcome != Outcome.UNDETERMINED) {
                assertThat(all).as("run %s, -Dess.seed=%s", run, seed).containsExactly(outcome);
            }
            assertThat(scheme.judge(known).outcome()).isEqualTo(outcome);
        }
    }

    @Test
    void eli12_nearMissesAreMinimal() {
        int found = 0;
        for (int run = 0; run < RUNS / 2; run++) {
            SchemeOnADay scheme = ready(ruleAtRandom(3));
            FactSheet known = sheetAtRandom(6);
            Verdict verdict = scheme.judge(known);
            for (NearMiss miss : NearMisses.of(verdict, 3)) {
                String which = "run " + run + " " + miss + " of "
                        + scheme.scheme().rule() + " on " + known + ", -Dess.seed=" + seed;
                int changes = miss.changes().size();
                for (int part = 0; part < 1 << changes; part++) {
                    FactSheet after = known;
                    for (int i = 0; i < changes; i++) {
                        NearMiss.Change change = miss.changes().get(i);
                        after = (part >> i & 1) == 0
                                ? after
                                : after.withValue(
                                        change.fact(),
                                        change.fact().read(change.to()).orElseThrow(),
                                        FundingFixtures.DECLARED,
                                        FundingFixtures.DAY);
                    }
                    boolean whole = part == (1 << changes) - 1;
                    assertThat(scheme.outcome(after) != Outcome.INELIGIBLE)
                            .as(which)
                            .isEqualTo(whole);
                    assertThat(!whole || scheme.outcome(after) == miss.outcome())
                            .as(which)
                            .isTrue();
                }
                found++;
            }
        }
        assertThat(found).isGreaterThan(RUNS / 10);
    }

    @Test
    void eli12_saysTheNearestChangeAndWhatNobodyCanChange() {
        SchemeOnADay scheme = ready(FundingFixtures.all(
                clause("employees", "at-least=3"),
                clause("network", "networks=a"),
                clause("legal-form", "categories=92*")));

        List<NearMiss> misses =
                NearMisses.of(scheme.judge(facts("employees=1", "networks=z", "legal-category=9220")), 3);

        assertThat(misses).hasSize(1);
        assertThat(misses.get(0).changes())
                .extracting(change -> change.fact() + " " + change.from() + " > " + change.to())
                .containsExactly("employees [1] > [3]", "networks [z] > [a, z]");
        assertThat(misses.get(0).outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(misses.get(0).isOutOfReach()).isFalse();
        assertThat(NearMisses.of(scheme.judge(facts("employees=3", "networks=a", "legal-category=5710")), 3))
                .singleElement()
                .matches(NearMiss::isOutOfReach);
    }

    @Test
    void eli5_agreesWithTheThreeValuedTruthTable() {
        List<Rule> atoms = List.of(
                clause("republican-commitment"), clause("network", "networks=a"), clause("piece", "pieces=rib"));
        for (int run = 0; run < 27; run++) {
            List<Standing> standings = List.of(standing(run), standing(run / 3), standing(run / 9));
            FactSheet sheet = known("republican-commitment", standings.get(0), "yes", "no")
                    .orElse(known("networks", standings.get(1), "a", ""))
                    .orElse(known("pieces", standings.get(2), "rib", ""));
            for (int shape = 0; shape < 64; shape++) {
                Rule left = signed(atoms.get(0), shape & 1);
                Rule right = joined(
                        signed(atoms.get(1), shape >> 1 & 1), signed(atoms.get(2), shape >> 2 & 1), shape >> 3 & 1);
                Rule whole = signed(joined(left, right, shape >> 4 & 1), shape >> 5);
                Standing inner = table(
                        signed(standings.get(1), shape >> 1 & 1),
                        signed(standings.get(2), shape >> 2 & 1),
                        shape >> 3 & 1);
                Standing expected =
                        signed(table(signed(standings.get(0), shape & 1), inner, shape >> 4 & 1), shape >> 5);
                Verdict verdict = ready(whole).judge(sheet);
                assertThat(verdict.standing()).isEqualTo(expected);
                assertThat(verdict.outcome()).isEqualTo(Outcome.of(expected));
            }
        }
    }

    private static Standing standing(int number) {
        return ORDER.get(number % 3);
    }

    private static FactSheet known(String fact, Standing standing, String yes, String no) {
        return switch (standing) {
            case MET -> facts(fact + "=" + yes);
            case NOT_MET -> facts(fact + "=" + no);
            case UNKNOWN -> FactSheet.EMPTY;
        };
    }

    private static Rule signed(Rule rule, int sign) {
        return sign == 0 ? rule : new Rule.Not(rule);
    }

    private static Rule joined(Rule one, Rule other, int how) {
        return how == 0 ? new Rule.All(List.of(one, other)) : new Rule.Any(List.of(one, other));
    }

    private static Standing signed(Standing standing, int sign) {
        return sign == 0 ? standing : ORDER.get(2 - ORDER.indexOf(standing));
    }

    /** Kleene's tables as numbers: false 0, unknown 1, true 2; and is the least, or the greatest. */
    private static Standing table(Standing one, Standing other, int how) {
        BinaryOperator<Integer> pick = how == 0 ? Math::min : Math::max;
        return ORDER.get(pick.apply(ORDER.indexOf(one), ORDER.indexOf(other)));
    }
}
