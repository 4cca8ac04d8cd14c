package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Schemes that judge the same requests. Those of a territory ask much alike: what several ask is looked at once a request,
 * what most ask first, and one clause that refuses spares the rest. Best made of schemes of one {@link Compiler}.
 * Immutable, safe for threads; each verdict is the one that the scheme gives by itself.
 */
public final class SchemesOnADay {

    private final SchemeOnADay[] schemes;
    private final Question[] questions;
    private final Formula[] conditions;
    /** For each scheme, the place of each of its clauses among the conditions. */
    private final int[][] places;
    /** The schemes that demand all their clauses, whatever else stands. */
    private final BitSet demandAll = new BitSet();

    private SchemesOnADay(List<SchemeOnADay> schemes) {
        this.schemes = schemes.toArray(SchemeOnADay[]::new);
        IdentityHashMap<Formula, Question> byCondition = new IdentityHashMap<>();
        for (int i = 0; i < this.schemes.length; i++) {
            ask(i, byCondition);
        }
        this.questions = byCondition.values().toArray(Question[]::new);
        Arrays.sort(questions, Comparator.comparingInt(Question::weight).reversed());
        this.conditions = new Formula[questions.length];
        for (int place = 0; place < questions.length; place++) {
            conditions[place] = questions[place].condition;
            questions[place].place = place;
        }
        this.places = new int[this.schemes.length][];
        for (int i = 0; i < places.length; i++) {
            places[i] = places(this.schemes[i].clauses(), byCondition);
        }
    }

    public static SchemesOnADay of(List<SchemeOnADay> schemes) {
        return new SchemesOnADay(schemes);
    }

    private void ask(int scheme, IdentityHashMap<Formula, Question> byCondition) {
        List<CompiledClause> clauses = schemes[scheme].clauses();
        BitSet necessary = schemes[scheme].rule().necessary(false);
        for (CompiledClause clause : clauses) {
            Question question = byCondition.computeIfAbsent(clause.formula(), Question::new);
            if (necessary.get(clause.number())) {
                (clause.isExcluded() ? question.refuseIfMet : question.refuseIfNot).set(scheme);
            }
        }
        demandAll.set(scheme, necessary.cardinality() == clauses.size());
    }

    private static int[] places(List<CompiledClause> clauses, IdentityHashMap<Formula, Question> byCondition) {
        int[] places = new int[clauses.size()];
        for (CompiledClause clause : clauses) {
            places[clause.number()] = Objects.requireNonNull(byCondition.get(clause.formula())).place;
        }
        return places;
    }

    /** The verdict of each scheme, in their order. */
    public List<Verdict> judge(FactSheet facts) {
        Hearing hearing = new Hearing(facts);
        Verdict[] verdicts = new Verdict[schemes.length];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = hearing.verdict(i);
        }
        return List.of(verdicts);
    }

    /** The verdicts of the schemes that do not refuse, in their order. */
    public List<Verdict> thatCouldServe(FactSheet facts) {
        Hearing hearing = new Hearing(facts);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = hearing.open.nextSetBit(0); i >= 0; i = hearing.open.nextSetBit(i + 1)) {
            Verdict verdict = hearing.verdict(i);
            if (verdict.outcome() != Outcome.INELIGIBLE) {
                verdicts.add(verdict);
            }
        }
        return verdicts;
    }

    /** A condition, and the schemes that refuse by it alone. */
    private static final class Question {

        private final Formula condition;
        private final BitSet refuseIfMet = new BitSet();
        private final BitSet refuseIfNot = new BitSet();
        private int place;

        private Question(Formula condition) {
            this.condition = condition;
        }

        private int weight() {
            return refuseIfMet.cardinality() + refuseIfNot.cardinality();
        }

        private boolean concerns(BitSet some) {
            return some.intersects(refuseIfNot) || some.intersects(refuseIfMet);
        }
    }

    /** One request before all the schemes. */
    private final class Hearing {

        private final Answers answers;
        /** Those that no clause refuses by itself. */
        private final BitSet open = new BitSet(schemes.length);
        /** Those that demand something unknown. */
        private final BitSet unsure = new BitSet(schemes.length);

        private Hearing(FactSheet facts) {
            this.answers = new Answers(conditions, facts);
            open.set(0, schemes.length);
            for (int place = 0; place < questions.length && !open.isEmpty(); place++) {
                if (questions[place].concerns(open)) {
                    hear(questions[place], answers.of(place));
                }
            }
        }

        private void hear(Question question, Standing standing) {
            if (standing == Standing.UNKNOWN) {
                unsure.or(question.refuseIfMet);
                unsure.or(question.refuseIfNot);
            } else {
                open.andNot(standing == Standing.MET ? question.refuseIfMet : question.refuseIfNot);
            }
        }

        private Verdict verdict(int number) {
            SchemeOnADay scheme = schemes[number];
            return new Verdict(scheme, places[number], answers, scheme.outcome(standing(number), answers.facts()));
        }

        private Standing standing(int number) {
            if (!open.get(number)) {
                return Standing.NOT_MET;
            }
            if (demandAll.get(number)) {
                return unsure.get(number) ? Standing.UNKNOWN : Standing.MET;
            }
            return schemes[number].rule().combine(answers, places[number]);
        }
    }
}
