package fr.ess.domain.contract;

import fr.ess.domain.shared.Euros;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact share of something.
 *
 * @param basisPoints hundredths of a percent, from 0 to 10,000
 */
public record Share(int basisPoints) {

    private static final int WHOLE = 10_000;

    public Share {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("not a share: " + basisPoints);
        }
    }

    public static Share ofPercent(int percent) {
        return new Share(Math.multiplyExact(percent, 100));
    }

    /** In percent, with no useless zero: {@code 20}, {@code 33.33}. */
    public String plainText() {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }

    /** The share of an amount, never negative, rounded down to the cent: a ceiling is never passed by rounding. */
    public Euros of(Euros amount) {
        return Euros.ofCents(BigInteger.valueOf(amount.cents())
                .multiply(BigInteger.valueOf(basisPoints))
                .divide(BigInteger.valueOf(WHOLE))
                .longValueExact());
    }

    /** Whether a part reaches this share of a whole, or passes it where {@code strictly}. */
    boolean isReachedBy(long part, long whole, boolean strictly) {
        int compared = Long.compare(Math.multiplyExact(part, WHOLE), Math.multiplyExact(whole, (long) basisPoints));
        return strictly ? compared > 0 : compared >= 0;
    }
}
