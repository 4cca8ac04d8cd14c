package fr.ess.domain.funding;

import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.DatedParameters;
import fr.ess.domain.funding.scheme.DatedParameters.DatedParameter;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Perimeter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rules, facts and reference data that read like sentences. */
public final class FundingFixtures {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    public static final Source DECLARED = new Source("holder", SourceKind.DECLARATION);

    private FundingFixtures() {}

    /** A clause: {@code clause("employees", "at-least=1")}. */
    public static Rule.Clause clause(String criterion, String... arguments) {
        return new Rule.Clause(criterion, new TreeMap<>(read(arguments)), "", "art. " + criterion);
    }

    public static Rule all(Rule... parts) {
        return new Rule.All(List.of(parts));
    }

    public static Rule any(Rule... parts) {
        return new Rule.Any(List.of(parts));
    }

    public static Rule not(Rule part) {
        return new Rule.Not(part);
    }

    public static Scheme scheme(Rule rule) {
        return Scheme.of(new SchemeId(1), "essai", rule);
    }

    public static SchemeOnADay ready(Rule rule) {
        return ready(rule, DAY);
    }

    public static SchemeOnADay ready(Rule rule, LocalDate day) {
        return Compilation.of(scheme(rule), day, reference()).orThrow();
    }

    /** Facts: {@code facts("employees=12", "networks=a, b")}. */
    public static FactSheet facts(String... texts) {
        FactSheet sheet = FactSheet.EMPTY;
        for (Map.Entry<String, List<String>> text : read(texts).entrySet()) {
            Fact<?> fact = FundingFacts.find(text.getKey()).orElseThrow();
            sheet = sheet.withValue(fact, fact.read(text.getValue()).orElseThrow(), DECLARED, DAY);
        }
        return sheet;
    }

    private static Map<String, List<String>> read(String... texts) {
        Map<String, List<String>> read = new TreeMap<>();
        Arrays.stream(texts)
                .map(text -> text.split("=", 2))
                .forEach(parts ->
                        read.put(parts[0], parts[1].isEmpty() ? List.of() : List.of(parts[1].split(", ", -1))));
        return read;
    }

    /** The ceilings and thresholds of the law that the acceptance cases rest on. */
    public static Reference reference() {
        return Reference.of(
                Map.of("pays-de-rennes", perimeter("35238", "35051"), "vitre", perimeter("35360")),
                new DatedParameters(List.of(
                        new DatedParameter(
                                "state-investment-public-aid",
                                "80",
                                DateRange.until(LocalDate.of(2018, 9, 30)),
                                "décret n° 99-1060, art. 10",
                                "verified"),
                        new DatedParameter(
                                "state-investment-public-aid",
                                "100",
                                DateRange.from(LocalDate.of(2018, 10, 1)),
                                "décret n° 2018-514, art. 10",
                                "verified"),
                        new DatedParameter(
                                "local-authority-own-share",
                                "20",
                                DateRange.from(LocalDate.of(2012, 1, 1)),
                                "CGCT, art. L1111-10",
                                "verified"))),
                regimes());
    }

    private static Perimeter perimeter(String... communes) {
        return Perimeter.from(
                LocalDate.of(2000, 1, 1),
                Set.copyOf(Arrays.stream(communes).map(CommuneCode::new).toList()));
    }

    public static AidRegimes regimes() {
        return new AidRegimes(List.of(
                new AidRegimes.Ceiling(
                        AidRegime.DE_MINIMIS,
                        Euros.of(200_000),
                        AidRegimes.Window.FISCAL_YEARS,
                        DateRange.parse("2014-01-01/2023-12-31"),
                        "règlement (UE) n° 1407/2013",
                        "verified"),
                new AidRegimes.Ceiling(
                        AidRegime.DE_MINIMIS,
                        Euros.of(300_000),
                        AidRegimes.Window.ROLLING_YEARS,
                        DateRange.parse("2024-01-01/2030-12-31"),
                        "règlement (UE) 2023/2831",
                        "verified"),
                new AidRegimes.Ceiling(
                        AidRegime.DE_MINIMIS_SIEG,
                        Euros.of(750_000),
                        AidRegimes.Window.ROLLING_YEARS,
                        DateRange.parse("2024-01-01/2030-12-31"),
                        "règlement (UE) 2023/2832",
                        "verified")));
    }
}
