package fr.ess.domain.structure;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The check digit of SIREN and SIRET numbers (ISO/IEC 7812-1, annex B). */
final class Luhn {

    private static final int MOST_PROPOSALS = 3;

    private Luhn() {}

    /** Whether the last digit agrees with the others; the text holds digits only. */
    static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    static int sumOfDigits(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }

    /**
     * The valid numbers that two neighbouring digits swapped would give, ready to be proposed; empty when there is none,
     * or too many for one to be likely.
     */
    static Optional<String> proposedSwaps(String digits, Predicate<String> valid) {
        SortedSet<String> found = new TreeSet<>();
        for (int i = 0; i + 1 < digits.length(); i++) {
            String swapped = digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
            if (!swapped.equals(digits) && valid.test(swapped)) {
                found.add(swapped);
            }
        }
        return found.isEmpty() || found.size() > MOST_PROPOSALS
                ? Optional.empty()
                : Optional.of(String.join(", ", found));
    }
}
