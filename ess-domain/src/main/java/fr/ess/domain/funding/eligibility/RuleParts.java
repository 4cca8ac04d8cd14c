package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of a rule, for whoever studies it: its clauses, its branches, the rule without some clauses. */
public final class RuleParts {

    private final List<CompiledClause> clauses;
    private final Node rule;

    private RuleParts(SchemeOnADay scheme) {
        this.clauses = scheme.clauses();
        this.rule = scheme.rule();
    }

    public static RuleParts of(SchemeOnADay scheme) {
        return new RuleParts(scheme);
    }

    /** The condition of each clause, in order. */
    public List<Formula> clauses() {
        return clauses.stream().map(CompiledClause::formula).toList();
    }

    /** The rule as if these clauses were not written; empty when nothing is left. */
    public Optional<Formula> without(Set<Integer> left) {
        return without(rule, left);
    }

    private Optional<Formula> without(Node node, Set<Integer> left) {
        if (node instanceof Node.Leaf leaf) {
            return left.contains(leaf.number())
                    ? Optional.empty()
                    : Optional.of(clauses.get(leaf.number()).formula());
        }
        if (node instanceof Node.Not not) {
            return without(not.part(), left).map(Formula::negated);
        }
        List<Formula> kept = parts(node).stream()
                .flatMap(part -> without(part, left).stream())
                .toList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(node instanceof Node.All ? new Formula.All(kept) : new Formula.Any(kept));
    }

    private static List<Node> parts(Node node) {
        if (node instanceof Node.All all) {
            return all.parts();
        }
        return node instanceof Node.Any any ? any.parts() : List.of();
    }

    /** Every branch of an « any » that is not under a « not ». */
    public List<RulePart> branches() {
        List<RulePart> branches = new ArrayList<>();
        visit(rule, Formula.always(), branches);
        return branches;
    }

    private void visit(Node node, Formula context, List<RulePart> branches) {
        for (Node part : parts(node)) {
            if (node instanceof Node.Any) {
                branches.add(new RulePart(numbers(part), part.formula(clauses), context));
                visit(part, context, branches);
            } else {
                List<Formula> around = new ArrayList<>(List.of(context));
                parts(node).stream()
                        .filter(sibling -> sibling != part)
                        .forEach(sibling -> around.add(sibling.formula(clauses)));
                visit(part, new Formula.All(around), branches);
            }
        }
    }

    private static List<Integer> numbers(Node node) {
        if (node instanceof Node.Leaf leaf) {
            return List.of(leaf.number());
        }
        List<Node> parts = node instanceof Node.Not not ? List.of(not.part()) : parts(node);
        return parts.stream().flatMap(part -> numbers(part).stream()).toList();
    }
}
