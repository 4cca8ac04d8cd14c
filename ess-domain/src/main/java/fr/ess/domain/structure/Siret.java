package fr.ess.domain.structure;

import fr.ess.domain.shared.Digits;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import java.util.Optional;

/**
 * The number of an establishment in SIRENE: the SIREN of its legal unit and five digits of its own, the last a check
 * digit. The establishments of La Poste (SIREN 356000000) pass either the usual check or a sum of digits divisible by 5.
 *
 * @param number fourteen digits that pass the check, of which the first nine are a SIREN
 */
public record Siret(String number) implements Comparable<Siret> {

    private static final int LENGTH = 14;
    private static final int SIREN_LENGTH = 9;
    private static final String LA_POSTE = "356000000";
    private static final String NO_ESTABLISHMENT = "00000";

    public Siret {
        if (!isValid(number)) {
            throw new IllegalArgumentException("not a SIRET: " + number);
        }
    }

    /** Reads a number as people write it; a refusal names the likely error, and completes nothing by itself. */
    public static Parsed<Siret> parse(String text) {
        if (isValid(text)) {
            return Parsed.of(new Siret(text));
        }
        if (WrittenNumber.isScientific(text)) {
            return Parsed.refused(Message.of(ValueIssue.SCIENTIFIC_NOTATION));
        }
        String digits = WrittenNumber.bare(text);
        if (isValid(digits)) {
            return Parsed.of(new Siret(digits));
        }
        return Parsed.refused(problem(digits));
    }

    public static Optional<Siret> tryParse(String text) {
        return parse(text).value();
    }

    private static Message problem(String digits) {
        if (Siren.tryParse(digits).isPresent()) {
            return Message.of(ValueIssue.SIRET_IS_A_SIREN);
        }
        if (!Digits.isAll(digits) || digits.length() > LENGTH || digits.length() < LENGTH - 4) {
            return Message.of(ValueIssue.SIRET_FORMAT, "length", digits.length());
        }
        if (digits.length() < LENGTH) {
            String padded = "0".repeat(LENGTH - digits.length()) + digits;
            return isValid(padded)
                    ? Message.of(ValueIssue.SIRET_LOST_ZERO, "proposal", padded)
                    : Message.of(ValueIssue.SIRET_FORMAT, "length", digits.length());
        }
        if (digits.endsWith(NO_ESTABLISHMENT)) {
            return Message.of(ValueIssue.SIRET_TRUNCATED);
        }
        return Luhn.proposedSwaps(digits, Siret::isValid)
                .map(swapped -> Message.of(ValueIssue.SIRET_SWAPPED_DIGITS, "proposal", swapped))
                .orElseGet(() -> Message.of(ValueIssue.SIRET_CHECK_DIGIT));
    }

    private static boolean isValid(String digits) {
        if (digits.length() != LENGTH || !Digits.isAll(digits) || digits.endsWith(NO_ESTABLISHMENT)) {
            return false;
        }
        if (Siren.tryParse(digits.substring(0, SIREN_LENGTH)).isEmpty()) {
            return false;
        }
        return Luhn.holds(digits) || (digits.startsWith(LA_POSTE) && Luhn.sumOfDigits(digits) % 5 == 0);
    }

    /** The legal unit this establishment belongs to. */
    public Siren siren() {
        return new Siren(number.substring(0, SIREN_LENGTH));
    }

    /** As it is printed: {@code 243 500 139 00010}. */
    public String grouped() {
        return siren().grouped() + " " + number.substring(SIREN_LENGTH);
    }

    @Override
    public int compareTo(Siret other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return number;
    }
}
