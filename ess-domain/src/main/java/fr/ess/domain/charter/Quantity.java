package fr.ess.domain.charter;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A measured value, exact to the thousandth.
 *
 * @param thousandths the value times a thousand
 */
public record Quantity(long thousandths) implements Comparable<Quantity> {

    private static final int DECIMALS = 3;
    private static final Pattern FORM = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,3})?");

    public static Quantity of(long units) {
        return new Quantity(Math.multiplyExact(units, 1000L));
    }

    /** Reads {@code 1234,5} or {@code 1234.5}, at most three decimals; any other text gives nothing. */
    public static Optional<Quantity> tryParse(String written) {
        String text = written.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        return FORM.matcher(text).matches()
                ? Optional.of(new Quantity(
                        new BigDecimal(text).movePointRight(DECIMALS).longValueExact()))
                : Optional.empty();
    }

    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(thousandths, other.thousandths));
    }

    /** With a decimal point and no useless zero. */
    public String plainText() {
        return BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }
}
