package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.criterion.Arguments;
import fr.ess.domain.funding.criterion.Criteria;
import fr.ess.domain.funding.criterion.Criterion;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.RuleIssue;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes schemes ready to judge on a day. What several demand alike becomes one condition that they share, made once and
 * later looked at once a request. For one thread.
 */
public final class Compiler {

    private static final String OPEN = "open";

    private final LocalDate day;
    private final Reference reference;
    /** What clauses demand, by the ends of their scheme's opening, criterion and arguments: a list, for a record is slow to hash first. */
    private final Map<List<Object>, Demand> demands = new HashMap<>();

    public Compiler(LocalDate day, Reference reference) {
        this.day = day;
        this.reference = reference;
    }

    /** A bounded opening is a clause of its own, whether or not the rule repeats it. */
    public Compilation compile(Scheme scheme) {
        Reading reading = new Reading(scheme.opening());
        Node rule = reading.node(scheme.rule(), false);
        if (!scheme.opening().isAlways() && !reading.asks(OPEN)) {
            rule = new Node.All(List.of(reading.node(Rule.Clause.of(OPEN, Map.of()), false), rule));
        }
        return reading.issues.isEmpty()
                ? new Compilation(List.of(), Optional.of(new SchemeOnADay(scheme, day, reading.clauses, rule)))
                : new Compilation(reading.issues, Optional.empty());
    }

    private Demand demand(Criterion criterion, Rule.Clause clause, DateRange opening) {
        return demands.computeIfAbsent(
                List.of(opening.first(), opening.last(), clause.criterion(), clause.arguments()),
                like -> Demand.of(criterion, new Arguments(clause, day, opening, reference)));
    }

    /** One rule being read. */
    private final class Reading {

        private final DateRange opening;
        private final List<CompiledClause> clauses = new ArrayList<>();
        private final List<Message> issues = new ArrayList<>();

        private Reading(DateRange opening) {
            this.opening = opening;
        }

        private boolean asks(String criterion) {
            return clauses.stream()
                    .anyMatch(clause -> clause.clause().criterion().equals(criterion));
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
            List<Node> nodes = new ArrayList<>();
            for (Rule part : parts) {
                nodes.add(node(part, isExcluded));
            }
            return nodes;
        }

        private Node leaf(Rule.Clause clause, boolean isExcluded) {
            Optional<Criterion> criterion = Criteria.find(clause.criterion());
            if (criterion.isEmpty()) {
                issues.add(Message.of(RuleIssue.UNKNOWN_CRITERION, "criterion", clause.criterion()));
                return new Node.Any(List.of());
            }
            Demand demand = demand(criterion.get(), clause, opening);
            issues.addAll(demand.issues());
            clauses.add(new CompiledClause(clauses.size(), clause, demand, isExcluded));
            return new Node.Leaf(clauses.size() - 1);
        }
    }
}
