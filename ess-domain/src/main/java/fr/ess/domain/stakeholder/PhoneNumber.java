package fr.ess.domain.stakeholder;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number. Its {@code toString} hides it, so that no log or message shows one by accident.
 *
 * @param text in the international form {@code +33299000000}
 */
public record PhoneNumber(String text) implements Comparable<PhoneNumber> {

    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\u00a0\u202f.()/-]");

    public PhoneNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /** Reads a number as people write it; ten digits that start with 0 are a French one. */
    public static Optional<PhoneNumber> tryParse(String written) {
        String digits = BETWEEN.matcher(written.strip().replace("(0)", "")).replaceAll("");
        String international = digits.startsWith("00")
                ? "+" + digits.substring(2)
                : digits.length() == 10 && digits.startsWith("0") ? "+33" + digits.substring(1) : digits;
        return FORM.matcher(international).matches() ? Optional.of(new PhoneNumber(international)) : Optional.empty();
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return "[phone]";
    }
}
