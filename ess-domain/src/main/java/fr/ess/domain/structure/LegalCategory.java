package fr.ess.domain.structure;

import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import java.util.regex.Pattern;

/**
 * A code of INSEE's nomenclature of legal categories, level III. Labels are reference data.
 *
 * @param code four digits, for instance {@code 9220} for a declared association
 */
public record LegalCategory(String code) implements Comparable<LegalCategory> {

    private static final Pattern FORM = Pattern.compile("0000|[1-9]\\d{3}");

    public LegalCategory {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a legal category: " + code);
        }
    }

    public static Parsed<LegalCategory> parse(String text) {
        String bare = FORM.matcher(text).matches() ? text : WrittenNumber.bare(text);
        return FORM.matcher(bare).matches()
                ? Parsed.of(new LegalCategory(bare))
                : Parsed.refused(Message.of(ValueIssue.LEGAL_CATEGORY_FORMAT));
    }

    @Override
    public int compareTo(LegalCategory other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
