package fr.ess.domain.funding.decision;

import fr.ess.domain.shared.Digits;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact share of a whole, as schemes write it: {@code 30}, {@code 12.5} or {@code 33,33} per cent. */
public record Share(long numerator, long denominator) {

    private static final Pattern PER_CENT = Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,2}))?\\s*%?");
    private static final int MOST_DIGITS = 3;
    private static final long BASIS_POINTS = 10_000;

    public Share {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("no share: " + numerator + "/" + denominator);
        }
    }

    public static Share ofBasisPoints(long basisPoints) {
        return new Share(basisPoints, BASIS_POINTS);
    }

    /** Reads a percentage of at most two decimals. */
    public static Optional<Share> tryParse(String text) {
        if (Digits.isAll(text, MOST_DIGITS)) {
            return Optional.of(ofBasisPoints(Long.parseLong(text) * 100));
        }
        Matcher matcher = PER_CENT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String decimals = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(ofBasisPoints(
                Long.parseLong(matcher.group(1)) * 100 + Long.parseLong((decimals + "00").substring(0, 2))));
    }

    /** That share of an amount, in whole cents, the rest left to whoever pays: rounded down. */
    public long of(long cents) {
        return java.math.BigInteger.valueOf(cents)
                .multiply(java.math.BigInteger.valueOf(numerator))
                .divide(java.math.BigInteger.valueOf(denominator))
                .longValueExact();
    }

    /** In hundredths of a per cent. */
    public long basisPoints() {
        return numerator * BASIS_POINTS / denominator;
    }

    /** The percentage as machines write it: {@code 12.50}. */
    @Override
    public String toString() {
        long rest = basisPoints() % 100;
        return basisPoints() / 100 + (rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + rest);
    }
}
