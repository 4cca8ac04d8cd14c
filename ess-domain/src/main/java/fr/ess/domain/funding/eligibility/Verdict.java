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
    private final int[] places;
    private final Answers answers;
    private final Outcome outcome;

    /** @param places where each clause finds its answer */
    Verdict(SchemeOnADay scheme, int[] places, Answers answers, Outcome outcome) {
        this.scheme = scheme;
        this.places = places;
        this.answers = answers;
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
        return answers.facts();
    }

    /** Where the rule stands by three-valued logic alone, clause by clause. */
    public Standing standing() {
        return scheme.rule().combine(answers, places);
    }

    /** Where each clause stands, in the order of the rule; every clause is there, whatever the outcome. */
    public List<ClauseFinding> clauses() {
        return new Findings();
    }

    /** Each finding is made when it is read. */
    private final class Findings extends AbstractList<ClauseFinding> implements RandomAccess {

        @Override
        public ClauseFinding get(int number) {
            return new ClauseFinding(scheme.clauses().get(number), answers.of(places[number]), answers.facts());
        }

        @Override
        public int size() {
            return places.length;
        }
    }

    /** The clauses in their groups, as a person reads the rule. */
    public RuleFinding finding() {
        return scheme.rule().finding(clauses(), false);
    }

    /** Exactly the missing facts that can still change the outcome; none once it is settled. */
    public SortedSet<Fact<?>> questions() {
        return scheme.questions(answers.facts());
    }

    @Override
    public String toString() {
        return scheme.scheme().code() + ": " + outcome;
    }
}
