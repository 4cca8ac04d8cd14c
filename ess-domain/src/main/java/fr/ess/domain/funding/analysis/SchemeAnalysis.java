package fr.ess.domain.funding.analysis;

import fr.ess.domain.funding.decision.Diagrams;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.eligibility.RulePart;
import fr.ess.domain.funding.eligibility.RuleParts;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Studies one scheme before it is published: exact, so that it never gives a false alarm. */
public final class SchemeAnalysis {

    private final SchemeOnADay scheme;
    private final RuleParts parts;
    private final Diagrams diagrams;
    private final int rule;
    private final List<SchemeFinding> findings = new ArrayList<>();

    private SchemeAnalysis(SchemeOnADay scheme) {
        this.scheme = scheme;
        this.parts = RuleParts.of(scheme);
        this.diagrams = Diagrams.over(List.of(scheme.formula()), FactSheet.EMPTY, scheme.day());
        this.rule = diagrams.of(scheme.formula());
    }

    /**
     * What is wrong with a scheme.
     *
     * @param collected the facts that some form or register gives
     */
    public static List<SchemeFinding> of(SchemeOnADay scheme, Set<Fact<?>> collected) {
        SchemeAnalysis analysis = new SchemeAnalysis(scheme);
        if (analysis.rule == Diagrams.FALSE) {
            analysis.contradiction();
        } else if (analysis.rule == Diagrams.TRUE) {
            analysis.add(FindingKind.NO_CONDITION, List.of(), analysis.diagrams.caseOf(Diagrams.TRUE));
        } else {
            Set<Integer> unreachable = analysis.unreachable();
            analysis.redundant(unreachable);
            analysis.neverDecided(collected);
        }
        return List.copyOf(analysis.findings);
    }

    private void add(FindingKind kind, List<Integer> clauses, Optional<FactSheet> witness) {
        findings.add(new SchemeFinding(kind, List.of(scheme.scheme().code()), clauses, witness));
    }

    /** The clauses that exclude one another: without any of them, the rest could be met. */
    private void contradiction() {
        Set<Integer> left = new HashSet<>();
        List<Integer> guilty = new ArrayList<>();
        for (int number = 0; number < parts.clauses().size(); number++) {
            left.add(number);
            boolean stillNever = parts.without(left)
                    .map(rest -> diagrams.of(rest) == Diagrams.FALSE)
                    .orElse(false);
            if (!stillNever) {
                left.remove(number);
                guilty.add(number);
            }
        }
        add(FindingKind.CONTRADICTION, guilty, diagrams.caseOf(Diagrams.TRUE));
    }

    private Set<Integer> unreachable() {
        Set<Integer> clauses = new HashSet<>();
        for (RulePart branch : parts.branches()) {
            int taken = diagrams.and(diagrams.of(branch.formula()), diagrams.of(branch.context()));
            if (taken == Diagrams.FALSE && !clauses.containsAll(branch.clauses())) {
                clauses.addAll(branch.clauses());
                Optional<FactSheet> refused =
                        diagrams.caseOf(diagrams.of(branch.formula())).or(() -> diagrams.caseOf(diagrams.not(rule)));
                add(FindingKind.UNREACHABLE, branch.clauses(), refused);
            }
        }
        return clauses;
    }

    private void redundant(Set<Integer> unreachable) {
        List<Formula> clauses = parts.clauses();
        for (int number = 0; number < clauses.size(); number++) {
            boolean same = parts.without(Set.of(number))
                    .map(rest -> diagrams.of(rest) == rule)
                    .orElse(false);
            if (same && !unreachable.contains(number)) {
                int clause = diagrams.of(clauses.get(number));
                Optional<FactSheet> witness =
                        diagrams.caseOf(diagrams.not(clause)).or(() -> diagrams.caseOf(clause));
                add(FindingKind.REDUNDANT, List.of(number), witness);
            }
        }
    }

    private void neverDecided(Set<Fact<?>> collected) {
        List<Formula> clauses = parts.clauses();
        for (int number = 0; number < clauses.size(); number++) {
            SortedSet<Fact<?>> deciding = diagrams.deciding(diagrams.of(clauses.get(number)));
            boolean blind = !deciding.isEmpty() && deciding.stream().noneMatch(collected::contains);
            for (Fact<?> fact : blind ? List.copyOf(deciding) : List.<Fact<?>>of()) {
                Optional<FactSheet> open =
                        diagrams.differenceBy(fact, rule).map(difference -> onlyWith(collected, difference.holds()));
                if (open.isPresent()) {
                    add(FindingKind.NEVER_DECIDED, List.of(number), open);
                    break;
                }
            }
        }
    }

    private static FactSheet onlyWith(Set<Fact<?>> collected, FactSheet sheet) {
        FactSheet seen = sheet;
        for (Fact<?> fact : sheet.facts()) {
            seen = collected.contains(fact) ? seen : seen.without(fact);
        }
        return seen;
    }
}
