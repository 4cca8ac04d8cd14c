package fr.ess.domain.charter;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stable code of a part of a charter, as its readers cite it: {@code A3}, {@code M3.1.2}. A revision may move or
 * reword what it names, never give it to something else.
 *
 * @param text letters, digits, points and hyphens, in capitals
 */
public record NodeCode(String text) implements Comparable<NodeCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(?:[.-][A-Z0-9]+)*");
    private static final int LONGEST = 30;

    public NodeCode {
        if (!isCode(text)) {
            throw new IllegalArgumentException("not a code of a charter: " + text);
        }
    }

    /**
     * Reads a code that somebody wrote; surrounding spaces and small letters are accepted.
     *
     * @throws EssException {@link ErrorCode#INVALID_IDENTIFIER} with the fact {@code value}
     */
    public static NodeCode parse(String written) {
        return tryParse(written).orElseThrow(() -> new EssException(ErrorCode.INVALID_IDENTIFIER, "value", written));
    }

    /** As {@link #parse}, or empty when the text is no code. */
    public static Optional<NodeCode> tryParse(String written) {
        String text = written.strip().toUpperCase(Locale.ROOT);
        return isCode(text) ? Optional.of(new NodeCode(text)) : Optional.empty();
    }

    @Override
    public int compareTo(NodeCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
