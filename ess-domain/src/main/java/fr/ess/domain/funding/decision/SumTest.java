package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A weighted sum of two numbers does not pass a limit: {@code weight × fact + otherWeight × other ≤ limit}. This is how
 * shares are compared without dividing: {@code a ≤ 30 % of b} is {@code 100 a − 30 b ≤ 0}.
 */
public record SumTest(Fact<?> fact, long weight, Fact<?> other, long otherWeight, long limit)
        implements Formula, FactTest {

    private static final int LARGEST_BITS = 62;
    private static final long LARGEST = 1L << (LARGEST_BITS - 1);

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

    /** Exact whatever the numbers: the sum of two products of 64 bits is made in 128. */
    boolean holds(long number, long otherNumber) {
        long low = weight * number;
        long sumLow = low + otherWeight * otherNumber;
        long carry = Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0;
        long sumHigh = Math.multiplyHigh(weight, number) + Math.multiplyHigh(otherWeight, otherNumber) + carry;
        long limitHigh = limit >> 63;
        return sumHigh == limitHigh ? Long.compareUnsigned(sumLow, limit) <= 0 : sumHigh < limitHigh;
    }

    private static boolean fits(long high, long low) {
        return high == low >> 63;
    }

    private static boolean isSmall(long number) {
        return number >= -LARGEST && number < LARGEST;
    }

    private static BigInteger product(long weight, long number) {
        return BigInteger.valueOf(weight).multiply(BigInteger.valueOf(number));
    }

    @Override
    public Standing standing(FactSheet facts) {
        return standing(facts.knows(fact), facts.number(fact), facts.knows(other), facts.number(other));
    }

    @Override
    public Standing standingIf(Fact<?> settled, long number, FactSheet facts) {
        boolean isFact = settled.equals(fact);
        boolean isOther = settled.equals(other);
        return standing(
                isFact || facts.knows(fact),
                isFact ? number : facts.number(fact),
                isOther || facts.knows(other),
                isOther ? number : facts.number(other));
    }

    private Standing standing(boolean knows, long number, boolean knowsOther, long otherNumber) {
        if (knows && knowsOther) {
            return Standing.of(holds(number, otherNumber));
        }
        if (!holds(knows ? number : end(fact, -weight), knowsOther ? otherNumber : end(other, -otherWeight))) {
            return Standing.NOT_MET;
        }
        boolean always = holds(knows ? number : end(fact, weight), knowsOther ? otherNumber : end(other, otherWeight));
        return always ? Standing.MET : Standing.UNKNOWN;
    }

    @Override
    public boolean narrows(Span span, FactSheet facts) {
        if (span.fact().equals(fact)) {
            return narrows(span, weight, other, otherWeight, facts);
        }
        return !span.fact().equals(other) || narrows(span, otherWeight, fact, weight, facts);
    }

    /** Left unsaid where the numbers are too large for long arithmetic. */
    private boolean narrows(Span span, long ownWeight, Fact<?> rest, long restWeight, FactSheet facts) {
        long number = facts.knows(rest) ? facts.number(rest) : end(rest, -restWeight);
        long taken = restWeight * number;
        if (!fits(Math.multiplyHigh(restWeight, number), taken) || !isSmall(taken) || !isSmall(limit)) {
            return false;
        }
        if (ownWeight > 0) {
            span.atMost(Math.floorDiv(limit - taken, ownWeight));
        } else {
            span.atLeast(-Math.floorDiv(limit - taken, -ownWeight));
        }
        return true;
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
    public long slots() {
        return fact.bit() | other.bit();
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
        boolean isFact = turning.equals(fact);
        Fact<?> rest = isFact ? other : fact;
        if (facts.knows(rest)) {
            return limits(isFact, facts.number(rest));
        }
        long[] low = limits(isFact, rest.least());
        long[] high = limits(isFact, rest.greatest());
        long[] both = Arrays.copyOf(low, low.length + high.length);
        System.arraycopy(high, 0, both, low.length, high.length);
        return both;
    }

    private long[] limits(boolean ofFact, long rest) {
        return ofFact ? limitsOfFact(rest) : limitsOfOther(rest);
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
        long low = ownWeight * number;
        if (fits(Math.multiplyHigh(ownWeight, number), low) && isSmall(low) && isSmall(limit)) {
            long quotient = (limit - low) / searchedWeight;
            return isSmall(quotient) ? new long[] {quotient} : new long[0];
        }
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
