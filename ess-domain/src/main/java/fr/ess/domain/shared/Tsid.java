package fr.ess.domain.shared;

import java.util.Optional;

/**
 * The form of every id of the product: 64 bits that sort by creation time (42 bits of milliseconds since 2020, 22 bits
 * that tell apart the ids of one millisecond), printed as 13 characters of Crockford's base 32.
 */
public final class Tsid {

    /** Bits below the time: room for four million ids in one millisecond. */
    public static final int SEQUENCE_BITS = 22;

    /** 2020-01-01T00:00:00Z, in milliseconds of the Unix epoch. */
    public static final long EPOCH_MILLIS = 1_577_836_800_000L;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 13;

    private Tsid() {}

    /**
     * The id of one instant.
     *
     * @param unixMillis not before 2020
     * @param sequence any number; only its lowest 22 bits are kept
     */
    public static long of(long unixMillis, long sequence) {
        long elapsed = unixMillis - EPOCH_MILLIS;
        if (elapsed < 0) {
            throw new IllegalArgumentException("ids start in 2020, not at " + unixMillis);
        }
        long lowBits = sequence & ((1L << SEQUENCE_BITS) - 1);
        return (elapsed << SEQUENCE_BITS) | lowBits;
    }

    /** Thirteen characters whose alphabetical order is the numerical one. */
    public static String print(long id) {
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1, shift = 0; i >= 0; i--, shift += 5) {
            text[i] = ALPHABET.charAt((int) ((id >>> shift) & 31));
        }
        return new String(text);
    }

    /** Reads what {@link #print} wrote, in either case; anything else gives nothing. */
    public static Optional<Long> tryParse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        long id = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = ALPHABET.indexOf(Character.toUpperCase(text.charAt(i)));
            if (digit < 0 || (i == 0 && digit > 7)) {
                return Optional.empty();
            }
            id = (id << 5) | digit;
        }
        return Optional.of(id);
    }
}
