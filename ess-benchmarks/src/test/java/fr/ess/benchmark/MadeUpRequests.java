package fr.ess.benchmark;

import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.funding.eligibility.Compiler;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.DatedParameters;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;

/**
 * Schemes of ten criteria and requests to them, from a seed: about one fact in eight is unknown. Texts are joined without
 * a plus sign, whose first use in a process costs more than all of these.
 */
final class MadeUpRequests {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final Source HOLDER = new Source("holder", SourceKind.DECLARATION);
    private static final String[] FAMILIES = {"association", "association", "association", "cooperative", "foundation"};
    private static final String[] WAYS = {"statute", "commercial-company", "accreditation", "none"};
    private static final String[] ACTIVITIES = {"88.99B", "94.99Z", "90.01Z", "84.11Z", "47.81Z"};
    private static final String[] REPORTS = {"none-due", "delivered", "delivered", "missing"};
    private static final SortedSet<String> NETWORKS = FactType.setOf(List.of("iae"));
    private static final int ONE_UNKNOWN_IN = 8;

    private final Random random;

    MadeUpRequests(long seed) {
        this.random = new Random(seed);
    }

    /** Schemes ready for the day, each with ten clauses whose limits differ. */
    List<SchemeOnADay> schemes(int count) {
        Compiler compiler = compiler();
        List<SchemeOnADay> schemes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            schemes.add(scheme(
                    compiler,
                    i + 1,
                    35 + i % 20,
                    1 + i % 3,
                    50 + i,
                    1_000_000 + 1_000L * i,
                    50_000 + 100L * i,
                    30 + i % 40));
        }
        return schemes;
    }

    /** The scheme that the other engines judge by as well. */
    static SchemeOnADay common() {
        return scheme(compiler(), 1, 35, 1, 50, 500_000, 50_000, 50);
    }

    private static SchemeOnADay scheme(
            Compiler compiler,
            long id,
            int department,
            int employees,
            int mostEmployees,
            long budget,
            long cost,
            int rate) {
        Rule rule = new Rule.All(List.of(
                Rule.Clause.of("ess-family", Map.of("families", List.of("association", "cooperative"))),
                Rule.Clause.of(
                        "seat-in",
                        Map.of("communes", List.of(Integer.toString(department).concat("*"), "22*"))),
                new Rule.Not(Rule.Clause.of("activity", Map.of("codes", List.of("84*", "94.91Z")))),
                Rule.Clause.of("employees", Map.of("at-least", number(employees), "at-most", number(mostEmployees))),
                Rule.Clause.of("age", Map.of("at-least", number(12))),
                Rule.Clause.of("budget", Map.of("at-most", number(budget))),
                Rule.Clause.of("eligible-cost", Map.of("at-least", number(1_000), "at-most", number(cost))),
                Rule.Clause.of("rate", Map.of("at-most", number(rate))),
                Rule.Clause.of("republican-commitment", Map.of()),
                Rule.Clause.of("previous-report", Map.of())));
        return compiler.compile(Scheme.of(new SchemeId(id), "essai-".concat(Long.toString(id)), rule))
                .orThrow();
    }

    private static Compiler compiler() {
        Reference reference = Reference.of(
                Map.of(),
                DatedParameters.NONE,
                new AidRegimes(List.of(new AidRegimes.Ceiling(
                        AidRegime.DE_MINIMIS,
                        Euros.of(300_000),
                        AidRegimes.Window.ROLLING_YEARS,
                        DateRange.ALWAYS,
                        "règlement (UE) 2023/2831",
                        "verified"))));
        return new Compiler(DAY, reference);
    }

    private static List<String> number(long number) {
        return List.of(Long.toString(number));
    }

    List<FactSheet> requests(int count) {
        List<FactSheet> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FactSheet.Builder sheet = new FactSheet.Builder();
            long cost = 500L + random.nextInt(60_000);
            put(sheet, FundingFacts.ESS_WAY, one(WAYS));
            put(sheet, FundingFacts.ESS_FAMILY, one(FAMILIES));
            put(sheet, FundingFacts.SEAT_COMMUNE, seat());
            put(sheet, FundingFacts.ACTIVITY, one(ACTIVITIES));
            put(sheet, FundingFacts.EMPLOYEES, (long) random.nextInt(60));
            put(sheet, FundingFacts.AGE_IN_MONTHS, (long) random.nextInt(240));
            put(sheet, FundingFacts.ANNUAL_BUDGET, Euros.of(5_000 + random.nextInt(600_000)));
            put(sheet, FundingFacts.ELIGIBLE_COST, Euros.of(cost));
            put(sheet, FundingFacts.REQUESTED, Euros.of(cost * random.nextInt(60) / 100));
            put(sheet, FundingFacts.REPUBLICAN_COMMITMENT, random.nextInt(10) > 0);
            put(sheet, FundingFacts.PREVIOUS_REPORT, one(REPORTS));
            put(sheet, FundingFacts.NETWORKS, NETWORKS);
            requests.add(sheet.build());
        }
        return requests;
    }

    private String seat() {
        int department = random.nextInt(6) > 0 ? 22 : 20 + random.nextInt(40);
        return Integer.toString(1_000 * department + random.nextInt(300));
    }

    private String one(String... words) {
        return words[random.nextInt(words.length)];
    }

    private <T> void put(FactSheet.Builder sheet, Fact<T> fact, T value) {
        if (random.nextInt(ONE_UNKNOWN_IN) > 0) {
            sheet.put(fact, value, HOLDER, DAY);
        }
    }
}
