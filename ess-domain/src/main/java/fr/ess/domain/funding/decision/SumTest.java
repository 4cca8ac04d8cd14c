package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * A weighted sum of two numbers does not pass a limit: {@code weight × fact + otherWeight × other ≤ limit}. This is how
 * shares are compared without dividing: {@code a ≤ 30 % of b} is {@code 100 a − 30 b ≤ 0}.
 */
public record SumTest(Fact<?> fact, long weight, Fact<?> other, long otherWeight, long limit)
        implements Formula, FactTest {

    private static final int LARGEST_BITS = 62;

    public SumTest {
        if (fact.equals(other) || weight == 0 || otherWeight == 0) {
            throw new IllegalArgumentException("a sum of two facts, each with a weight");
        }
    }

    /** {@code part ≤ rate of whole}. */
    public static SumTest atMostShare(Fact<?> part, Share rate, Fact<?> whole) {
        return new SumTest(part, rate.denominator(), whole, -rate.numerator(), 0);
    }

    /** {@code part ≥ rate of whole}. */
    public static SumTest atLeastShare(Fact<?> part, Share rate, Fact<?> whole) {
        return new SumTest(part, -rate.denominator(), whole, rate.numerator(), 0);
    }

    boolean holds(long number, long otherNumber) {
        long high = Math.multiplyHigh(weight, number);
        long low = weight * number;
        long otherHigh = Math.multiplyHigh(otherWeight, otherNumber);
        long otherLow = otherWeight * otherNumber;
        if (fits(high, low) && fits(otherHigh, otherLow)) {
            long sum = low + otherLow;
            boolean overflow = ((low ^ sum) & (otherLow ^ sum)) < 0;
            if (!overflow) {
                return sum <= limit;
            }
        }
        return product(weight, number).add(product(otherWeight, otherNumber)).compareTo(BigInteger.valueOf(limit)) <= 0;
    }

    private static boolean fits(long high, long low) {
        return high == low >> 63;
    }

    private static BigInteger product(long weight, long number) {
        return BigInteger.valueOf(weight).multiply(BigInteger.valueOf(number));
    }

    @Override
    public Standing standing(FactSheet facts) {
        boolean knows = facts.knows(fact);
        boolean knowsOther = facts.knows(other);
        if (knows && knowsOther) {
            return Standing.of(holds(facts.number(fact), facts.number(other)));
        }
        if (!holds(
                knows ? facts.number(fact) : end(fact, -weight),
                knowsOther ? facts.number(other) : end(other, -otherWeight))) {
            return Standing.NOT_MET;
        }
        boolean always = holds(
                knows ? facts.number(fact) : end(fact, weight),
                knowsOther ? facts.number(other) : end(other, otherWeight));
        return always ? Standing.MET : Standing.UNKNOWN;
    }

    /** The end of the fact's domain at which it weighs most. */
    private static long end(Fact<?> fact, long weight) {
        return weight > 0 ? fact.greatest() : fact.least();
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(fact, other);
    }

    @Override
    public <R> R fold(Folding<R> folding) {
        return folding.sum(this);
    }

    @Override
    public void forEachTest(Consumer<FactTest> visitor) {
        visitor.accept(this);
    }

    @Override
    public void addOpenFactsOfUnknown(FactSheet facts, Set<Fact<?>> open) {
        addMissing(facts, open);
    }

    /** Where the sum reaches its limit with the other number as it is, or at either end of what it can be. */
    @Override
    public long[] turns(Fact<?> turning, FactSheet facts) {
        Fact<?> rest = turning.equals(fact) ? other : fact;
        long[] ends = facts.knows(rest) ? new long[] {facts.number(rest)} : new long[] {rest.least(), rest.greatest()};
        return LongStream.of(ends)
                .flatMap(end -> LongStream.of(turning.equals(fact) ? limitsOfFact(end) : limitsOfOther(end)))
                .toArray();
    }

    @Override
    public void draw(Cells.Drawing drawing) {
        drawing.couple(this);
    }

    /** The other number at which the sum reaches its limit when this fact has that number; empty out of range. */
    long[] limitsOfOther(long number) {
        return limits(weight, number, otherWeight);
    }

    long[] limitsOfFact(long otherNumber) {
        return limits(otherWeight, otherNumber, weight);
    }

    private long[] limits(long ownWeight, long number, long searchedWeight) {
        BigInteger rest = BigInteger.valueOf(limit).subtract(product(ownWeight, number));
        BigInteger[] quotient = rest.divideAndRemainder(BigInteger.valueOf(searchedWeight));
        return quotient[0].bitLength() < LARGEST_BITS ? new long[] {quotient[0].longValueExact()} : new long[0];
    }

    /** The number of the first fact at which this limit and that one of the same facts meet. */
    Optional<Long> crossing(SumTest twin) {
        BigInteger slope = product(weight, twin.otherWeight).subtract(product(twin.weight, otherWeight));
        if (slope.signum() == 0) {
            return Optional.empty();
        }
        BigInteger number = product(limit, twin.otherWeight)
                .subtract(product(twin.limit, otherWeight))
                .divide(slope);
        return number.bitLength() < LARGEST_BITS ? Optional.of(number.longValueExact()) : Optional.empty();
    }

    @Override
    public int in(Diagrams diagrams) {
        return diagrams.test(
                fact,
                other,
                (cell, otherCell) -> holds(diagrams.number(fact, cell), diagrams.number(other, otherCell)));
    }
}
