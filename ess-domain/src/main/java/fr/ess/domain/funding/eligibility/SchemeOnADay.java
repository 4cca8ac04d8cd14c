package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Diagrams;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.Outlook;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A scheme ready to judge requests of one day. Immutable, safe for threads, and quick: made once, it judges millions of
 * requests a second.
 */
public final class SchemeOnADay {

    private final Scheme scheme;
    private final LocalDate day;
    private final List<CompiledClause> clauses;
    private final Formula[] conditions;
    private final int[] places;
    private final Node rule;
    private final Formula formula;

    SchemeOnADay(Scheme scheme, LocalDate day, List<CompiledClause> clauses, Node rule) {
        this.scheme = scheme;
        this.day = day;
        this.clauses = List.copyOf(clauses);
        this.conditions = new Formula[clauses.size()];
        this.places = new int[clauses.size()];
        for (int i = 0; i < places.length; i++) {
            conditions[i] = clauses.get(i).formula();
            places[i] = i;
        }
        this.rule = rule;
        this.formula = rule.formula(this.clauses);
    }

    public Scheme scheme() {
        return scheme;
    }

    public LocalDate day() {
        return day;
    }

    /** The whole rule as one condition. */
    public Formula formula() {
        return formula;
    }

    List<CompiledClause> clauses() {
        return clauses;
    }

    Node rule() {
        return rule;
    }

    /** The facts that the rule reads, by slot. */
    public SortedSet<Fact<?>> facts() {
        return new TreeSet<>(formula.reads());
    }

    /** The verdict with its explanation. */
    public Verdict judge(FactSheet facts) {
        Answers answers = new Answers(conditions, facts);
        return new Verdict(this, places, answers, outcome(rule.combine(answers, places), facts));
    }

    /** The answer alone, as soon as it is sure: for targeting in bulk. */
    public Outcome outcome(FactSheet facts) {
        return outcome(formula.standing(facts), facts);
    }

    /**
     * Three-valued logic leaves open what two clauses settle between them, such as a fact that one wants and the other
     * refuses: then the outcome is what every possible value gives, if all give the same. That takes an unknown fact
     * that is read more than once.
     */
    Outcome outcome(Standing standing, FactSheet facts) {
        if (standing != Standing.UNKNOWN || formula.isExact(facts)) {
            return Outcome.of(standing);
        }
        Outlook outlook = formula.outlookOfUnknown(facts, day);
        return outlook.mayHold() && outlook.mayFail()
                ? Outcome.UNDETERMINED
                : Outcome.of(Standing.of(outlook.mayHold()));
    }

    SortedSet<Fact<?>> questions(FactSheet facts) {
        if (formula.isExact(facts)) {
            SortedSet<Fact<?>> open = new TreeSet<>();
            formula.addOpenFacts(facts, open);
            return open;
        }
        Diagrams diagrams = diagrams(facts);
        return diagrams.deciding(diagrams.of(formula));
    }

    /** Two cases that answer a question in two ways and get two verdicts; empty when it cannot change anything. */
    public Optional<Diagrams.Difference> whatChanges(Fact<?> question, FactSheet facts) {
        Diagrams diagrams = diagrams(facts);
        return diagrams.differenceBy(question, diagrams.of(formula));
    }

    private Diagrams diagrams(FactSheet known) {
        return Diagrams.over(List.of(formula), known, day);
    }
}
