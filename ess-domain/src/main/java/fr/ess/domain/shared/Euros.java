package fr.ess.domain.shared;

import java.util.Optional;

/**
 * An exact amount of money in cents of euro. Sums overflow loudly, never silently.
 *
 * @param cents the amount in cents, possibly negative
 */
public record Euros(long cents) implements Comparable<Euros> {

    public static final Euros ZERO = new Euros(0);

    static final int MOST_DIGITS = 15;

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
        return Digits.isAll(text, MOST_DIGITS) ? Optional.of(of(Long.parseLong(text))) : WrittenAmount.tryParse(text);
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
