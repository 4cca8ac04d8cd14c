package fr.ess.domain.structure;

import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of ten digits of the French plan (Arcep, décision 2018-0881). Its {@code toString} hides it: behind the
 * number of a small association there is often somebody's own, and no log or message shows one by accident.
 *
 * @param number as people read it: {@code 02 99 12 34 56}
 */
public record FrenchPhone(String number) implements Comparable<FrenchPhone> {

    private static final Pattern FORM = Pattern.compile("0[1-9](?: [0-9]{2}){4}");

    /** Besides what stands between the digits of any number: brackets, slashes, dashes and marks that cannot be seen. */
    private static final Pattern BETWEEN = Pattern.compile("[()/\\p{Z}\\p{Pd}\\p{Cf}]+");

    /** The nine digits behind the zero, or behind the codes that stand for it abroad: 33, and those of the overseas. */
    private static final Pattern WRITTEN = Pattern.compile("(?:(?:\\+|00)?(?:33|262|590|594|596)0?|0)([1-9][0-9]{8})");

    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9][0-9]{8}");
    private static final Pattern PAIR = Pattern.compile("(?<=[0-9])(?=(?:[0-9]{2})+$)");

    public FrenchPhone {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("not a French telephone number");
        }
    }

    /** Reads one number as people write it, from France or from abroad; short numbers and foreign ones are refused. */
    public static Parsed<FrenchPhone> parse(String text) {
        if (WrittenNumber.isScientific(text)) {
            return Parsed.refused(Message.of(ValueIssue.SCIENTIFIC_NOTATION));
        }
        String bare = BETWEEN.matcher(WrittenNumber.bare(text)).replaceAll("");
        Matcher written = WRITTEN.matcher(bare);
        if (written.matches()) {
            return Parsed.of(new FrenchPhone(inPairs("0" + written.group(1))));
        }
        return Parsed.refused(
                WITHOUT_ZERO.matcher(bare).matches()
                        ? Message.of(ValueIssue.PHONE_LOST_ZERO, "proposal", inPairs("0" + bare))
                        : Message.of(ValueIssue.PHONE_FORMAT));
    }

    private static String inPairs(String digits) {
        return PAIR.matcher(digits).replaceAll(" ");
    }

    @Override
    public int compareTo(FrenchPhone other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return "[phone]";
    }
}
