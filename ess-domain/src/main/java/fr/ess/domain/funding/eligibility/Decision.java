package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.DatedParameters;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Perimeter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A verdict that can be given again years later: it holds everything it was given on, as it was then, and the digest of
 * it. Whatever schemes, thresholds, perimeters and facts become, {@link #replay} reads these alone.
 *
 * @param territories the communes, on that day, of the territories that the rule names
 * @param parameters the thresholds in force on that day
 * @param ceilings the State-aid ceilings in force on that day
 * @param digest SHA-256 of all the rest, in hexadecimal
 */
public record Decision(
        Scheme scheme,
        LocalDate day,
        SortedMap<String, FactSheet.FactEntry> facts,
        SortedMap<String, SortedSet<CommuneCode>> territories,
        List<DatedParameters.DatedParameter> parameters,
        List<AidRegimes.Ceiling> ceilings,
        Outcome outcome,
        String digest) {

    private static final String TERRITORIES = "territories";

    public Decision {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        territories = Collections.unmodifiableSortedMap(new TreeMap<>(territories));
        parameters = List.copyOf(parameters);
        ceilings = List.copyOf(ceilings);
    }

    /** The decision that keeps a verdict, given with this reference data. */
    public static Decision of(Verdict verdict, Reference reference) {
        Scheme scheme = verdict.scheme().scheme();
        LocalDate day = verdict.scheme().day();
        SortedSet<String> named = new TreeSet<>();
        scheme.rule().forEachClause(clause -> named.addAll(clause.arguments().getOrDefault(TERRITORIES, List.of())));
        SortedMap<String, SortedSet<CommuneCode>> territories = new TreeMap<>();
        reference.territories().forEach((name, perimeter) -> {
            if (named.contains(name)) {
                territories.put(name, perimeter.communesOn(day));
            }
        });
        Decision open = new Decision(
                scheme,
                day,
                verdict.facts().entries(),
                territories,
                reference.parameters().values().stream()
                        .filter(value -> value.validity().contains(day))
                        .toList(),
                reference.regimes().ceilings().stream()
                        .filter(ceiling -> ceiling.validity().contains(day))
                        .toList(),
                verdict.outcome(),
                "");
        return open.withDigest(InputDigest.of(open));
    }

    private Decision withDigest(String computed) {
        return new Decision(scheme, day, facts, territories, parameters, ceilings, outcome, computed);
    }

    /** The same question about the same day, asked again. */
    public Replay replay() {
        Map<String, Perimeter> perimeters = territories.entrySet().stream()
                .filter(territory -> !territory.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, territory -> Perimeter.from(day, territory.getValue())));
        Reference then = Reference.of(perimeters, new DatedParameters(parameters), new AidRegimes(ceilings));
        Verdict again = Compilation.of(scheme, day, then).orThrow().judge(FactSheet.ofEntries(facts));
        return new Replay(again, digest.equals(InputDigest.of(this)), again.outcome() == outcome);
    }

    /**
     * What came of a replay.
     *
     * @param isIntact whether nothing of what the decision holds was altered
     * @param isSame whether the outcome is the one that was given then
     */
    public record Replay(Verdict verdict, boolean isIntact, boolean isSame) {}
}
