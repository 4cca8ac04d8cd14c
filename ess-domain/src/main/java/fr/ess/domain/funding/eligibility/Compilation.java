package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.criterion.Arguments;
import fr.ess.domain.funding.criterion.Criteria;
import fr.ess.domain.funding.criterion.Criterion;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.RuleIssue;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of making a scheme ready to judge on a day: the scheme, or the reasons why its rule is unfit. A bounded
 * opening is a clause of its own, whether or not the rule repeats it.
 *
 * @param issues empty when it is ready
 */
public record Compilation(List<Message> issues, Optional<SchemeOnADay> ready) {

    private static final String OPEN = "open";

    public Compilation {
        issues = List.copyOf(issues);
    }

    public static Compilation of(Scheme scheme, LocalDate day, Reference reference) {
        Compiler compiler = new Compiler(scheme.opening(), day, reference);
        Node rule = compiler.node(scheme.rule(), false);
        boolean repeatsOpening = compiler.clauses.stream()
                .anyMatch(clause -> clause.clause().criterion().equals(OPEN));
        if (!scheme.opening().equals(DateRange.ALWAYS) && !repeatsOpening) {
            rule = new Node.All(List.of(compiler.node(Rule.Clause.of(OPEN, Map.of()), false), rule));
        }
        return compiler.issues.isEmpty()
                ? new Compilation(List.of(), Optional.of(new SchemeOnADay(scheme, day, compiler.clauses, rule)))
                : new Compilation(compiler.issues, Optional.empty());
    }

    /** The scheme, for callers that hold one known to be fit. */
    public SchemeOnADay orThrow() {
        return ready.orElseThrow(() -> new IllegalArgumentException(issues.toString()));
    }

    private static final class Compiler {

        private final DateRange opening;
        private final LocalDate day;
        private final Reference reference;
        private final List<CompiledClause> clauses = new ArrayList<>();
        private final List<Message> issues = new ArrayList<>();

        private Compiler(DateRange opening, LocalDate day, Reference reference) {
            this.opening = opening;
            this.day = day;
            this.reference = reference;
        }

        private Node node(Rule rule, boolean isExcluded) {
            return rule.fold(
                    all -> new Node.All(nodes(all.parts(), isExcluded)),
                    any -> new Node.Any(nodes(any.parts(), isExcluded)),
                    not -> new Node.Not(node(not.part(), !isExcluded)),
                    clause -> leaf(clause, isExcluded));
        }

        private List<Node> nodes(List<Rule> parts, boolean isExcluded) {
            if (parts.isEmpty()) {
                issues.add(Message.of(RuleIssue.EMPTY_RULE));
            }
            return parts.stream().map(part -> node(part, isExcluded)).toList();
        }

        private Node leaf(Rule.Clause clause, boolean isExcluded) {
            Optional<Criterion> criterion = Criteria.find(clause.criterion());
            if (criterion.isEmpty()) {
                issues.add(Message.of(RuleIssue.UNKNOWN_CRITERION, "criterion", clause.criterion()));
                return new Node.Any(List.of());
            }
            Arguments arguments = new Arguments(clause, day, opening, reference);
            arguments.checkNames(criterion.get().descriptor());
            Formula formula = criterion.get().condition(arguments);
            issues.addAll(arguments.issues());
            List<Fact<?>> facts = formula.reads().stream().distinct().toList();
            clauses.add(new CompiledClause(
                    clauses.size(),
                    clause,
                    criterion.get().descriptor(),
                    formula,
                    facts,
                    arguments.limits(),
                    isExcluded));
            return new Node.Leaf(clauses.size() - 1);
        }
    }
}
