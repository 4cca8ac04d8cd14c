package fr.ess.domain.structure;

import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an association in the national register (RNA): W, three characters for the prefecture, six digits. The
 * prefecture may hold a letter (Corsica {@code W2A…}, overseas {@code W9T…}): real numbers that the official pattern of
 * the SCDL schema refuses. Associations of Alsace-Moselle have none.
 *
 * @param number ten characters in capitals
 */
public record RnaNumber(String number) implements Comparable<RnaNumber> {

    private static final Pattern REAL = Pattern.compile("W\\d[0-9A-Z]\\d{7}");
    private static final Pattern OFFICIAL_SCDL = Pattern.compile("W\\d{9}");

    public RnaNumber {
        if (!REAL.matcher(number).matches()) {
            throw new IllegalArgumentException("not an RNA number: " + number);
        }
    }

    /** Reads a number in either case, with any spaces. */
    public static Parsed<RnaNumber> parse(String text) {
        String bare = REAL.matcher(text).matches() ? text : WrittenNumber.bare(text);
        return REAL.matcher(bare).matches()
                ? Parsed.of(new RnaNumber(bare))
                : Parsed.refused(Message.of(ValueIssue.RNA_FORMAT));
    }

    public static Optional<RnaNumber> tryParse(String text) {
        return parse(text).value();
    }

    /** Whether the official SCDL schema of grants would take it. */
    public boolean passesOfficialScdlPattern() {
        return OFFICIAL_SCDL.matcher(number).matches();
    }

    @Override
    public int compareTo(RnaNumber other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return number;
    }
}
