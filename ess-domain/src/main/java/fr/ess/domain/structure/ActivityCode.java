package fr.ess.domain.structure;

import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A principal activity (code APE): a sub-class of a nomenclature, never without naming which.
 *
 * @param code for instance {@code 94.99Z}
 */
public record ActivityCode(String code, Nomenclature nomenclature) {

    private static final Pattern FORM = Pattern.compile("(\\d{2})\\.?(\\d{1,2})([A-Z])");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CANONICAL = Pattern.compile("\\d{2}\\.\\d{1,2}[A-Z]");

    public ActivityCode {
        if (!CANONICAL.matcher(code).matches()) {
            throw new IllegalArgumentException("not an activity code: " + code);
        }
    }

    /** Reads a code with or without its dot, optionally followed by a space and its nomenclature's name in SIRENE. */
    public static Parsed<ActivityCode> parse(String text, Nomenclature unlessNamed) {
        String[] parts = SPACES.split(text.strip(), 3);
        Matcher matcher = FORM.matcher(parts[0].toUpperCase(Locale.ROOT));
        Optional<Nomenclature> named = parts.length == 2 ? Nomenclature.find(parts[1]) : Optional.of(unlessNamed);
        if (parts.length > 2 || !matcher.matches() || named.isEmpty()) {
            return Parsed.refused(Message.of(ValueIssue.ACTIVITY_FORMAT));
        }
        String code = matcher.group(1) + "." + matcher.group(2) + matcher.group(3);
        return Parsed.of(new ActivityCode(code, named.get()));
    }

    /** What {@link #parse} reads: {@code 94.99Z NAFRev2}. */
    @Override
    public String toString() {
        return code + " " + nomenclature.sireneName();
    }
}
