package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Schemes that judge the same requests. Those of a territory ask much alike: what several ask is looked at once a request,
 * what most ask first, and one clause that refuses spares the rest. Best made of schemes of one {@link Compiler}.
 * Immutable, safe for threads; each verdict is the one that the scheme gives by itself.
 */
public final class SchemesOnADay {

    private final Judge[] judges;
    /** What most clauses ask first. */
    private final Formula[] conditions;

    private SchemesOnADay(List<SchemeOnADay> schemes) {
        IdentityHashMap<Formula, Question> questions = new IdentityHashMap<>();
        for (SchemeOnADay scheme : schemes) {
            for (CompiledClause clause : scheme.clauses()) {
                questions.computeIfAbsent(clause.formula(), Question::new).askers++;
            }
        }
        Question[] mostAskedFirst = questions.values().toArray(new Question[0]);
        Arrays.sort(mostAskedFirst, (one, other) -> Integer.compare(other.askers, one.askers));
        this.conditions = new Formula[mostAskedFirst.length];
        for (int place = 0; place < conditions.length; place++) {
            conditions[place] = mostAskedFirst[place].condition;
            mostAskedFirst[place].place = place;
        }
        this.judges = new Judge[schemes.size()];
        for (int i = 0; i < judges.length; i++) {
            judges[i] = new Judge(schemes.get(i), questions);
        }
    }

    public static SchemesOnADay of(List<SchemeOnADay> schemes) {
        return new SchemesOnADay(schemes);
    }

    /** The verdict of each scheme, in their order. */
    public List<Verdict> judge(FactSheet facts) {
        Answers answers = new Answers(conditions, facts).all();
        Verdict[] verdicts = new Verdict[judges.length];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = judges[i].verdict(answers, judges[i].standing(answers));
        }
        return List.of(verdicts);
    }

    /** The verdicts of the schemes that do not refuse, in their order. */
    public List<Verdict> thatCouldServe(FactSheet facts) {
        Answers answers = new Answers(conditions, facts);
        List<Verdict> verdicts = new ArrayList<>();
        for (Judge judge : judges) {
            Standing standing = judge.standing(answers);
            if (standing != Standing.NOT_MET) {
                Verdict verdict = judge.verdict(answers, standing);
                if (verdict.outcome() != Outcome.INELIGIBLE) {
                    verdicts.add(verdict);
                }
            }
        }
        return verdicts;
    }

    /** A condition, and how many clauses ask it. */
    private static final class Question {

        private final Formula condition;
        private int askers;
        private int place;

        private Question(Formula condition) {
            this.condition = condition;
        }
    }

    /** A scheme, and where it finds the answers to what it asks. */
    private static final class Judge {

        private final SchemeOnADay scheme;
        /** For each of its clauses. */
        private final int[] places;
        /** The conditions by each of which it refuses, whatever else stands; what most clauses ask first. */
        private final int[] demanded;
        /** The standing of each at which it does. */
        private final Standing[] refusal;

        private Judge(SchemeOnADay scheme, IdentityHashMap<Formula, Question> questions) {
            this.scheme = scheme;
            this.places = new int[scheme.clauses().size()];
            BitSet necessary = scheme.rule().necessary(false);
            List<CompiledClause> demands = new ArrayList<>();
            for (CompiledClause clause : scheme.clauses()) {
                places[clause.number()] = Objects.requireNonNull(questions.get(clause.formula())).place;
                if (necessary.get(clause.number())) {
                    demands.add(clause);
                }
            }
            demands.sort((one, other) -> Integer.compare(places[one.number()], places[other.number()]));
            this.demanded = new int[demands.size()];
            this.refusal = new Standing[demands.size()];
            for (int i = 0; i < demanded.length; i++) {
                demanded[i] = places[demands.get(i).number()];
                refusal[i] = Standing.of(demands.get(i).isExcluded());
            }
        }

        private Standing standing(Answers answers) {
            boolean isSure = true;
            for (int i = 0; i < demanded.length; i++) {
                Standing standing = answers.of(demanded[i]);
                if (standing == refusal[i]) {
                    return Standing.NOT_MET;
                }
                isSure &= standing != Standing.UNKNOWN;
            }
            if (demanded.length < places.length) {
                return scheme.rule().combine(answers, places);
            }
            return isSure ? Standing.MET : Standing.UNKNOWN;
        }

        private Verdict verdict(Answers answers, Standing standing) {
            return new Verdict(scheme, places, answers, scheme.outcome(standing, answers.facts()));
        }
    }
}
