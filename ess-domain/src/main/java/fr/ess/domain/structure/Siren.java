package fr.ess.domain.structure;

import fr.ess.domain.shared.Digits;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import java.util.Optional;

/**
 * The number of a legal unit in SIRENE: nine digits, the last a check digit (code de commerce, art. R123-221).
 *
 * @param number nine digits that pass the check
 */
public record Siren(String number) implements Comparable<Siren> {

    private static final int LENGTH = 9;
    /** What files write where there is no number; its check digit holds by chance. */
    private static final String PLACEHOLDER = "000000000";

    public Siren {
        if (!isValid(number)) {
            throw new IllegalArgumentException("not a SIREN: " + number);
        }
    }

    /** Reads a number as people write it; a refusal names the likely error, and completes nothing by itself. */
    public static Parsed<Siren> parse(String text) {
        if (isValid(text)) {
            return Parsed.of(new Siren(text));
        }
        if (WrittenNumber.isScientific(text)) {
            return Parsed.refused(Message.of(ValueIssue.SCIENTIFIC_NOTATION));
        }
        String digits = WrittenNumber.bare(text);
        if (isValid(digits)) {
            return Parsed.of(new Siren(digits));
        }
        return Parsed.refused(problem(digits));
    }

    public static Optional<Siren> tryParse(String text) {
        return parse(text).value();
    }

    private static Message problem(String digits) {
        if (!Digits.isAll(digits) || digits.length() > LENGTH || digits.length() < LENGTH - 2) {
            return Message.of(ValueIssue.SIREN_FORMAT, "length", digits.length());
        }
        if (digits.length() < LENGTH) {
            String padded = "0".repeat(LENGTH - digits.length()) + digits;
            return isValid(padded)
                    ? Message.of(ValueIssue.SIREN_LOST_ZERO, "proposal", padded)
                    : Message.of(ValueIssue.SIREN_FORMAT, "length", digits.length());
        }
        return Luhn.proposedSwaps(digits, Siren::isValid)
                .map(swapped -> Message.of(ValueIssue.SIREN_SWAPPED_DIGITS, "proposal", swapped))
                .orElseGet(() -> Message.of(ValueIssue.SIREN_CHECK_DIGIT));
    }

    private static boolean isValid(String digits) {
        return digits.length() == LENGTH && Digits.isAll(digits) && Luhn.holds(digits) && !digits.equals(PLACEHOLDER);
    }

    /** In groups of three, as it is printed: {@code 243 500 139}. */
    public String grouped() {
        return number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
    }

    @Override
    public int compareTo(Siren other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return number;
    }
}
