package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.funding.decision.Share;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Support;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.MessageCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How much a scheme would give, with every step. Shares are rounded down to the cent.
 *
 * @param steps in order, each with the amount after it
 * @param amount empty while a fact that the computation needs is missing, or where the scheme gives no money
 * @param missing these facts
 */
public record AidAmount(List<Step> steps, Optional<Euros> amount, SortedSet<Fact<?>> missing) {

    public AidAmount {
        steps = List.copyOf(steps);
    }

    /** What a step does. */
    public enum StepKind implements MessageCode {
        ELIGIBLE_COST,
        COST_CEILING,
        RATE,
        REQUESTED,
        CEILING,
        SELF_FUNDING,
        PUBLIC_AID,
        HEAD_ROOM,
        FLOOR;

        @Override
        public String key() {
            return MessageCode.key("amount-step", this);
        }
    }

    /**
     * One step.
     *
     * @param limit what it takes or compares with
     * @param result the amount after it
     * @param share the percentage that it applies
     * @param source the text that sets the limit; empty where the scheme does
     */
    public record Step(StepKind kind, Euros limit, Euros result, Optional<Share> share, String source) {}

    /** The amount on a day; the facts of the financing plan decide it. */
    public static AidAmount of(Support support, FactSheet facts, LocalDate day, AidRegimes regimes) {
        if (support.rate().isEmpty()) {
            return new AidAmount(List.of(), Optional.empty(), new TreeSet<>());
        }
        Computation computation = new Computation(facts);
        computation.base(support);
        computation.least(StepKind.REQUESTED, facts.value(FundingFacts.REQUESTED));
        computation.least(StepKind.CEILING, support.ceiling());
        support.selfFunding().ifPresent(computation::selfFunding);
        support.publicAid().ifPresent(computation::publicAid);
        support.regime().flatMap(regime -> regimes.find(regime, day)).ifPresent(computation::headRoom);
        support.floor().ifPresent(computation::floor);
        return computation.finish();
    }

    private static final class Computation {

        private final FactSheet facts;
        private final List<Step> steps = new ArrayList<>();
        private final SortedSet<Fact<?>> missing = new TreeSet<>();
        private Euros amount = Euros.ZERO;

        private Computation(FactSheet facts) {
            this.facts = facts;
        }

        private Euros need(Fact<Euros> fact) {
            Optional<Euros> value = facts.value(fact);
            if (value.isEmpty()) {
                missing.add(fact);
            }
            return value.orElse(Euros.ZERO);
        }

        private void add(Step step) {
            amount = step.result();
            steps.add(step);
        }

        private void step(StepKind kind, Euros limit, Euros result) {
            add(new Step(kind, limit, result, Optional.empty(), ""));
        }

        private void least(StepKind kind, Optional<Euros> limit) {
            limit.ifPresent(most -> step(kind, most, least(most)));
        }

        private Euros least(Euros most) {
            return most.compareTo(amount) < 0 ? most : amount;
        }

        private void leastBy(StepKind kind, Share share, Euros most) {
            Euros limit = notNegative(most);
            add(new Step(kind, limit, least(limit), Optional.of(share), ""));
        }

        private void base(Support support) {
            Euros cost = need(FundingFacts.ELIGIBLE_COST);
            step(StepKind.ELIGIBLE_COST, cost, cost);
            least(StepKind.COST_CEILING, support.costCeiling());
            support.rate()
                    .ifPresent(rate -> add(new Step(
                            StepKind.RATE, amount, Euros.ofCents(rate.of(amount.cents())), Optional.of(rate), "")));
        }

        /** Public aid of others, which leaves less room for this one. */
        private Euros otherPublicAid() {
            return need(FundingFacts.PUBLIC_FUNDING).minus(need(FundingFacts.REQUESTED));
        }

        private void selfFunding(Share share) {
            Euros total = need(FundingFacts.TOTAL_COST);
            Euros aided = Euros.ofCents(
                    new Share(share.denominator() - share.numerator(), share.denominator()).of(total.cents()));
            leastBy(StepKind.SELF_FUNDING, share, aided.minus(otherPublicAid()));
        }

        private void publicAid(Share share) {
            Euros most = Euros.ofCents(share.of(need(FundingFacts.ELIGIBLE_COST).cents()));
            leastBy(StepKind.PUBLIC_AID, share, most.minus(otherPublicAid()));
        }

        private void headRoom(AidRegimes.Ceiling ceiling) {
            Fact<Euros> used = ceiling.regime() == AidRegime.DE_MINIMIS_SIEG
                    ? FundingFacts.DE_MINIMIS_SIEG_USED
                    : FundingFacts.DE_MINIMIS_USED;
            Euros left = notNegative(ceiling.amount().minus(need(used)));
            add(new Step(StepKind.HEAD_ROOM, left, least(left), Optional.empty(), ceiling.source()));
        }

        private void floor(Euros floor) {
            step(StepKind.FLOOR, floor, amount.compareTo(floor) < 0 ? Euros.ZERO : amount);
        }

        private static Euros notNegative(Euros amount) {
            return amount.isNegative() ? Euros.ZERO : amount;
        }

        private AidAmount finish() {
            return missing.isEmpty()
                    ? new AidAmount(steps, Optional.of(amount), missing)
                    : new AidAmount(List.of(), Optional.empty(), missing);
        }
    }
}
