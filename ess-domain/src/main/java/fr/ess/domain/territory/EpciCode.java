package fr.ess.domain.territory;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.Optional;

/**
 * The number of an EPCI in the national list: its SIREN, nine digits.
 *
 * @param text the nine digits
 */
public record EpciCode(String text) implements Comparable<EpciCode> {

    private static final int LENGTH = 9;

    public EpciCode {
        if (!isCode(text)) {
            throw new IllegalArgumentException("not the number of an EPCI: " + text);
        }
    }

    /**
     * Reads a number that somebody wrote; spaces are accepted.
     *
     * @throws EssException {@link ErrorCode#INVALID_IDENTIFIER} with the fact {@code value}
     */
    public static EpciCode parse(String written) {
        return tryParse(written).orElseThrow(() -> new EssException(ErrorCode.INVALID_IDENTIFIER, "value", written));
    }

    /** As {@link #parse}, or empty when the text is no such number. */
    public static Optional<EpciCode> tryParse(String written) {
        String digits = written.replaceAll("[\\s\u00a0\u202f]", "");
        return isCode(digits) ? Optional.of(new EpciCode(digits)) : Optional.empty();
    }

    @Override
    public int compareTo(EpciCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
