package fr.ess.application.sheet;

import fr.ess.domain.shared.FoldedText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text whose accents were lost on the way: decoded with the wrong charset, or replaced by a mark. */
final class DamagedText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;
    private static final String ORDINARY_SIGNS = "°«»’‘“”–—€·…";
    private static final int MOST_DAMAGES = 8;
    private static final int FEWEST_LETTERS = 3;

    private DamagedText() {}

    /** {@code BÃ©nÃ©ficiaire} read as it was meant, {@code Bénéficiaire}; absent when the text is not of that kind. */
    static Optional<String> decodedAgain(String text) {
        try {
            String meant = UTF_8.newDecoder().decode(bytes(text)).toString();
            return meant.equals(text)
                    ? Optional.empty()
                    : Optional.of(decodedAgain(meant).orElse(meant));
        } catch (CharacterCodingException notDoubleEncoded) {
            return Optional.empty();
        }
    }

    private static ByteBuffer bytes(String text) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes.put(
                    c < 0x100
                            ? (byte) c
                            : WINDOWS.newEncoder()
                                    .encode(CharBuffer.wrap(new char[] {c}))
                                    .get());
        }
        return bytes.flip();
    }

    /**
     * What folded letters without spaces a text such as {@code b�n�ficiaire} may stand for: each damaged character for one
     * letter or none. Absent when nothing is damaged, or too much for a guess.
     */
    static Optional<Pattern> pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        StringBuilder intact = new StringBuilder();
        int damages = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isDamaged(text, i)) {
                intact.append(text.charAt(i));
                continue;
            }
            int start = i;
            while (i + 1 < text.length() && isDamaged(text, i + 1)) {
                i++;
            }
            damages++;
            letters += flush(intact, pattern);
            pattern.append(".{0,").append(i - start + 1).append('}');
        }
        letters += flush(intact, pattern);
        return damages == 0 || damages > MOST_DAMAGES || letters < FEWEST_LETTERS || letters < 2 * damages
                ? Optional.empty()
                : Optional.of(Pattern.compile(pattern.toString()));
    }

    private static int flush(StringBuilder intact, StringBuilder pattern) {
        String letters = FoldedText.fold(intact.toString()).replace(" ", "");
        intact.setLength(0);
        pattern.append(letters.isEmpty() ? "" : Pattern.quote(letters));
        return letters.length();
    }

    private static boolean isDamaged(String text, int index) {
        char c = text.charAt(index);
        if (c == 'Ã' || c == 'Â') {
            return index + 1 < text.length() && isDamaged(text, index + 1);
        }
        return c == '?' || (Character.isISOControl(c) && !Character.isWhitespace(c)) || isStrangeSign(c);
    }

    private static boolean isStrangeSign(char c) {
        return c > '~'
                && !Character.isLetterOrDigit(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.NON_SPACING_MARK
                && ORDINARY_SIGNS.indexOf(c) < 0;
    }
}
