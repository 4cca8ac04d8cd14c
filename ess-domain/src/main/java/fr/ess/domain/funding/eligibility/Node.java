package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.Standing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A rule ready to be judged: the same tree, its clauses by number. */
sealed interface Node {

    /**
     * Where the rule stands, from where its clauses do.
     *
     * @param places where each clause finds its answer
     */
    Standing combine(Answers answers, int[] places);

    /**
     * The clauses each of which refuses by itself: when it is not met, or under a « not », when it is.
     *
     * @param isExcluded whether an odd number of « not » is around
     */
    BitSet necessary(boolean isExcluded);

    /** The whole as one condition. */
    Formula formula(List<CompiledClause> clauses);

    /**
     * Where this part stands, as a person reads it.
     *
     * @param isExcluded whether an odd number of « not » is around
     */
    RuleFinding finding(List<ClauseFinding> clauses, boolean isExcluded);

    record Leaf(int number) implements Node {

        @Override
        public BitSet necessary(boolean isExcluded) {
            BitSet one = new BitSet();
            one.set(number);
            return one;
        }

        @Override
        public Standing combine(Answers answers, int[] places) {
            return answers.of(places[number]);
        }

        @Override
        public Formula formula(List<CompiledClause> clauses) {
            return clauses.get(number).formula();
        }

        @Override
        public RuleFinding finding(List<ClauseFinding> clauses, boolean isExcluded) {
            return clauses.get(number);
        }
    }

    record All(List<Node> parts) implements Node {

        @Override
        public BitSet necessary(boolean isExcluded) {
            return isExcluded ? new BitSet() : necessaryOfEach(parts, isExcluded);
        }

        @Override
        public Standing combine(Answers answers, int[] places) {
            Standing all = Standing.MET;
            for (int i = 0; i < parts.size() && all != Standing.NOT_MET; i++) {
                all = all.and(parts.get(i).combine(answers, places));
            }
            return all;
        }

        @Override
        public Formula formula(List<CompiledClause> clauses) {
            return new Formula.All(formulas(parts, clauses));
        }

        @Override
        public RuleFinding finding(List<ClauseFinding> clauses, boolean isExcluded) {
            return group(!isExcluded, parts, clauses, isExcluded);
        }
    }

    record Any(List<Node> parts) implements Node {

        @Override
        public BitSet necessary(boolean isExcluded) {
            return isExcluded ? necessaryOfEach(parts, isExcluded) : new BitSet();
        }

        @Override
        public Standing combine(Answers answers, int[] places) {
            Standing any = Standing.NOT_MET;
            for (int i = 0; i < parts.size() && any != Standing.MET; i++) {
                any = any.or(parts.get(i).combine(answers, places));
            }
            return any;
        }

        @Override
        public Formula formula(List<CompiledClause> clauses) {
            return new Formula.Any(formulas(parts, clauses));
        }

        @Override
        public RuleFinding finding(List<ClauseFinding> clauses, boolean isExcluded) {
            return group(isExcluded, parts, clauses, isExcluded);
        }
    }

    record Not(Node part) implements Node {

        @Override
        public BitSet necessary(boolean isExcluded) {
            return part.necessary(!isExcluded);
        }

        @Override
        public Standing combine(Answers answers, int[] places) {
            return part.combine(answers, places).not();
        }

        @Override
        public Formula formula(List<CompiledClause> clauses) {
            return part.formula(clauses).negated();
        }

        @Override
        public RuleFinding finding(List<ClauseFinding> clauses, boolean isExcluded) {
            return part.finding(clauses, !isExcluded);
        }
    }

    private static BitSet necessaryOfEach(List<Node> parts, boolean isExcluded) {
        BitSet necessary = new BitSet();
        for (Node part : parts) {
            necessary.or(part.necessary(isExcluded));
        }
        return necessary;
    }

    private static List<Formula> formulas(List<Node> parts, List<CompiledClause> clauses) {
        List<Formula> formulas = new ArrayList<>();
        for (Node part : parts) {
            formulas.add(part.formula(clauses));
        }
        return formulas;
    }

    private static RuleFinding group(boolean isAll, List<Node> parts, List<ClauseFinding> clauses, boolean isExcluded) {
        List<RuleFinding> findings =
                parts.stream().map(part -> part.finding(clauses, isExcluded)).toList();
        Standing wanted = findings.stream()
                .map(RuleFinding::wanted)
                .reduce(Standing.of(isAll), isAll ? Standing::and : Standing::or);
        return new RuleFinding.Group(isAll, wanted, findings);
    }
}
