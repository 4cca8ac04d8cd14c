package fr.ess.domain.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/**
 * Text without what people write differently: accents, case, ligatures, apostrophes, hyphens and punctuation, with the
 * abbreviations of {@code saint} and {@code sainte} written out. {@code L'Œuvre}, {@code l’oeuvre} and {@code LŒUVRE}
 * with its apostrophe fold to the same words; {@code St-Jacques} to {@code saint jacques}.
 */
public final class FoldedText {

    private static final Map<String, String> WRITTEN_OUT = Map.of("st", "saint", "ste", "sainte", "sts", "saints");
    private static final Map<Character, String> LIGATURES =
            Map.of('œ', "oe", 'æ', "ae", 'ß', "ss", 'ø', "o", 'ł', "l", 'đ', "d", '&', " et ", '@', "a");

    /** The signs that Unicode counts among the letters, and people write for an apostrophe. */
    private static final String APOSTROPHES = "\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF";

    private FoldedText() {}

    /** The folded words, lower case letters and digits, joined by single spaces; empty when there is none. */
    public static String fold(String text) {
        return String.join(" ", words(text));
    }

    /** The folded words in order. */
    public static List<String> words(String text) {
        String letters = letters(text);
        return letters.isEmpty()
                ? List.of()
                : List.of(letters.split(" ")).stream()
                        .map(word -> WRITTEN_OUT.getOrDefault(word, word))
                        .toList();
    }

    private static String letters(String text) {
        String decomposed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = Character.toLowerCase(decomposed.charAt(i));
            if (isPlain(c)) {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                folded.append(c);
                gap = false;
                continue;
            }
            String expanded = LIGATURES.get(c);
            if (expanded != null && !expanded.startsWith(" ")) {
                gap = append(folded, expanded, gap);
            } else if (Character.isLetterOrDigit(c) && APOSTROPHES.indexOf(c) < 0) {
                gap = append(folded, String.valueOf(c), gap);
            } else if (expanded != null) {
                gap = append(folded, expanded.strip(), true);
                gap = true;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Nearly every sign is one of these: they are looked at first. */
    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean append(StringBuilder folded, String letters, boolean gap) {
        if (gap && folded.length() > 0) {
            folded.append(' ');
        }
        folded.append(letters);
        return false;
    }
}
