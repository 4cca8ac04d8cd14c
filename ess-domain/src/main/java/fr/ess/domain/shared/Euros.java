package fr.ess.domain.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount of money in cents of euro. Sums overflow loudly, never silently.
 *
 * @param cents the amount in cents, possibly negative
 */
public record Euros(long cents) implements Comparable<Euros> {

    public static final Euros ZERO = new Euros(0);

    private static final int MOST_DIGITS = 15;
    private static final String SPACE = "[\\u0020\\u00A0\\u202F\\u2009']";
    /** What groups thousands cannot also separate the cents. */
    private static final Pattern AMOUNT = Pattern.compile("(?<sign>[-\\u2212+]?)"
            + "(?<units>\\d{1,3}(?:" + SPACE + "\\d{3})+|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\.)|\\d{1,3}(?:,\\d{3}){2,}(?!,)"
            + "|\\d{1,3}\\.\\d{3}(?=,)|\\d{1,3},\\d{3}(?=\\.)|\\d{1,15})"
            + "(?:[.,](?<cents>\\d{1,2}))?");

    private static final Pattern UNIT = Pattern.compile("\\s*(?:€|EUR|euros?)$", Pattern.CASE_INSENSITIVE);

    public static Euros ofCents(long cents) {
        return new Euros(cents);
    }

    public static Euros of(long euros) {
        return new Euros(Math.multiplyExact(euros, 100L));
    }

    /**
     * Reads an amount as French files write it: {@code 1 234,56}, {@code 1.234,56 €}, {@code 1234.5}, {@code 3 850 657}.
     * A form that can be read in two ways ({@code 1.234}, {@code 1,234}), more than two decimals or any other text gives
     * nothing: an amount is read exactly or not at all.
     */
    public static Optional<Euros> tryParse(String text) {
        if (isWhole(text)) {
            return Optional.of(new Euros(Long.parseLong(text) * 100));
        }
        String trimmed = text.strip().replace('\u00A0', ' ').replace('\u202F', ' ');
        Matcher matcher = AMOUNT.matcher(UNIT.matcher(trimmed).replaceFirst("").strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group("units").replaceAll("\\D", "");
        if (digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        String decimals = matcher.group("cents");
        long cents = Long.parseLong(digits) * 100 + hundredths(decimals == null ? "" : decimals);
        boolean negative = "-".equals(matcher.group("sign")) || "\u2212".equals(matcher.group("sign"));
        return Optional.of(new Euros(negative ? -cents : cents));
    }

    /** The commonest form, digits alone, is read without ado. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    private static long hundredths(String decimals) {
        return Long.parseLong((decimals + "00").substring(0, 2));
    }

    public Euros plus(Euros other) {
        return new Euros(Math.addExact(cents, other.cents));
    }

    public Euros minus(Euros other) {
        return new Euros(Math.subtractExact(cents, other.cents));
    }

    public boolean isNegative() {
        return cents < 0;
    }

    @Override
    public int compareTo(Euros other) {
        return Long.compare(cents, other.cents);
    }

    /** The amount with a decimal point and two decimals, as machines exchange it: {@code 1234.50}. */
    public String plainText() {
        long units = Math.abs(cents / 100);
        long rest = Math.abs(cents % 100);
        return (cents < 0 ? "-" : "") + units + "." + (rest < 10 ? "0" : "") + rest;
    }
}
