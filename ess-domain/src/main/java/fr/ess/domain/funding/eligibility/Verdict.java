package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Outcome;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.SortedSet;

/** The answer of a scheme to a request, clause by clause. Raw facts; sentences are made where it is read. */
public final class Verdict {

    private final SchemeOnADay scheme;
    private final FactSheet facts;
    private final Standing[] standings;
    private final Outcome outcome;

    Verdict(SchemeOnADay scheme, FactSheet facts, Standing[] standings, Outcome outcome) {
        this.scheme = scheme;
        this.facts = facts;
        this.standings = standings;
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }

    public SchemeOnADay scheme() {
        return scheme;
    }

    /** What it was judged on. */
    public FactSheet facts() {
        return facts;
    }

    /** Where the rule stands by three-valued logic alone, clause by clause. */
    public Standing standing() {
        return scheme.rule().combine(standings);
    }

    /** Where each clause stands, in the order of the rule; every clause is there, whatever the outcome. */
    public List<ClauseFinding> clauses() {
        return new Findings();
    }

    /** Each finding is made when it is read. */
    private final class Findings extends AbstractList<ClauseFinding> implements RandomAccess {

        @Override
        public ClauseFinding get(int number) {
            return new ClauseFinding(scheme.clauses().get(number), standings[number], facts);
        }

        @Override
        public int size() {
            return standings.length;
        }
    }

    /** The clauses in their groups, as a person reads the rule. */
    public RuleFinding finding() {
        return scheme.rule().finding(clauses(), false);
    }

    /** Exactly the missing facts that can still change the outcome; none once it is settled. */
    public SortedSet<Fact<?>> questions() {
        return scheme.questions(facts);
    }

    @Override
    public String toString() {
        return scheme.scheme().code() + ": " + outcome;
    }
}
