package fr.ess.domain.funding.analysis;

import fr.ess.domain.funding.decision.Diagrams;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Scheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Studies schemes together: those that share out applicants, and those that depend on one another. */
public final class SeriesAnalysis {

    private SeriesAnalysis() {}

    /** The requests that no scheme of a series takes, and those that two of them take; one case for each. */
    public static List<SchemeFinding> gapsAndOverlaps(List<SchemeOnADay> series) {
        if (series.isEmpty()) {
            return List.of();
        }
        List<Formula> formulas = series.stream().map(SchemeOnADay::formula).toList();
        Diagrams diagrams =
                Diagrams.over(formulas, FactSheet.EMPTY, series.get(0).day());
        List<SchemeFinding> findings = new ArrayList<>();
        int none = diagrams.not(diagrams.of(new Formula.Any(formulas)));
        diagrams.caseOf(none).ifPresent(gap -> findings.add(finding(FindingKind.GAP, series, gap)));
        for (int one = 0; one < series.size(); one++) {
            for (int other = one + 1; other < series.size(); other++) {
                List<SchemeOnADay> pair = List.of(series.get(one), series.get(other));
                int both = diagrams.and(diagrams.of(formulas.get(one)), diagrams.of(formulas.get(other)));
                diagrams.caseOf(both).ifPresent(taken -> findings.add(finding(FindingKind.OVERLAP, pair, taken)));
            }
        }
        return List.copyOf(findings);
    }

    private static SchemeFinding finding(FindingKind kind, List<SchemeOnADay> schemes, FactSheet witness) {
        List<String> codes =
                schemes.stream().map(scheme -> scheme.scheme().code()).toList();
        return new SchemeFinding(kind, codes, List.of(), Optional.of(witness));
    }

    /** A cycle of schemes that name one another, as the path of their codes, first and last alike; empty when none. */
    public static Optional<SchemeFinding> cycle(Collection<Scheme> schemes) {
        Map<String, Scheme> byCode = new TreeMap<>();
        schemes.forEach(scheme -> byCode.put(scheme.code(), scheme));
        for (String code : byCode.keySet()) {
            Optional<List<String>> path = pathBackTo(code, List.of(code), byCode);
            if (path.isPresent()) {
                return path.map(codes -> new SchemeFinding(FindingKind.CYCLE, codes, List.of(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> pathBackTo(String start, List<String> path, Map<String, Scheme> byCode) {
        Scheme last = byCode.get(path.get(path.size() - 1));
        for (String next : last == null ? List.<String>of() : List.copyOf(last.dependencies())) {
            List<String> longer = new ArrayList<>(path);
            longer.add(next);
            if (next.equals(start)) {
                return Optional.of(longer);
            }
            Optional<List<String>> found = path.contains(next) ? Optional.empty() : pathBackTo(start, longer, byCode);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
