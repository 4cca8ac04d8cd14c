package fr.ess.domain.territory;

import fr.ess.domain.shared.Digits;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.Locale;
import java.util.Optional;

/**
 * The official code of a commune (code officiel géographique, INSEE): five characters, {@code 2A} and {@code 2B} for
 * Corsica. It is not a postal code. A code may belong to a commune that no longer exists.
 *
 * @param text the five characters, in capitals
 */
public record CommuneCode(String text) implements Comparable<CommuneCode> {

    private static final int LENGTH = 5;

    public CommuneCode {
        if (!isCode(text)) {
            throw new IllegalArgumentException("not the code of a commune: " + text);
        }
    }

    /**
     * Reads a code that somebody wrote; surrounding spaces and small letters are accepted.
     *
     * @throws EssException {@link ErrorCode#INVALID_IDENTIFIER} with the fact {@code value}
     */
    public static CommuneCode parse(String written) {
        return tryParse(written).orElseThrow(() -> new EssException(ErrorCode.INVALID_IDENTIFIER, "value", written));
    }

    /** As {@link #parse}, or empty when the text is no code. */
    public static Optional<CommuneCode> tryParse(String written) {
        String text = written.strip().toUpperCase(Locale.ROOT);
        return isCode(text) ? Optional.of(new CommuneCode(text)) : Optional.empty();
    }

    /** The code of the département: three characters overseas, two elsewhere. */
    public String departement() {
        return text.substring(0, text.startsWith("97") || text.startsWith("98") ? 3 : 2);
    }

    @Override
    public int compareTo(CommuneCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isCode(String text) {
        boolean corsican = text.startsWith("2A") || text.startsWith("2B");
        return text.length() == LENGTH && Digits.isAll(corsican ? text.substring(2) : text);
    }
}
