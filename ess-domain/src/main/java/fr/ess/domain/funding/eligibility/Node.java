package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.Standing;
import java.util.List;

/** A rule ready to be judged: the same tree, its clauses by number. */
sealed interface Node {

    /** Where the rule stands, from where its clauses do. */
    Standing combine(Standing[] clauses);

    /** The whole as one condition. */
    Formula formula(List<CompiledClause> clauses);

    record Leaf(int number) implements Node {

        @Override
        public Standing combine(Standing[] clauses) {
            return clauses[number];
        }

        @Override
        public Formula formula(List<CompiledClause> clauses) {
            return clauses.get(number).formula();
        }
    }

    record All(List<Node> parts) implements Node {

        @Override
        public Standing combine(Standing[] clauses) {
            Standing all = Standing.MET;
            for (int i = 0; i < parts.size() && all != Standing.NOT_MET; i++) {
                all = all.and(parts.get(i).combine(clauses));
            }
            return all;
        }

        @Override
        public Formula formula(List<CompiledClause> clauses) {
            return new Formula.All(
                    parts.stream().map(part -> part.formula(clauses)).toList());
        }
    }

    record Any(List<Node> parts) implements Node {

        @Override
        public Standing combine(Standing[] clauses) {
            Standing any = Standing.NOT_MET;
            for (int i = 0; i < parts.size() && any != Standing.MET; i++) {
                any = any.or(parts.get(i).combine(clauses));
            }
            return any;
        }

        @Override
        public Formula formula(List<CompiledClause> clauses) {
            return new Formula.Any(
                    parts.stream().map(part -> part.formula(clauses)).toList());
        }
    }

    record Not(Node part) implements Node {

        @Override
        public Standing combine(Standing[] clauses) {
            return part.combine(clauses).not();
        }

        @Override
        public Formula formula(List<CompiledClause> clauses) {
            return part.formula(clauses).negated();
        }
    }
}
