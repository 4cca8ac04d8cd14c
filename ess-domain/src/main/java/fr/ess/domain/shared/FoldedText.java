package fr.ess.domain.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Text without what people write differently: accents, case, ligatures, apostrophes, hyphens and punctuation, with the
 * abbreviations of {@code saint} and {@code sainte} written out. {@code L'Œuvre}, {@code l’oeuvre} and {@code LŒUVRE}
 * with its apostrophe fold to the same words; {@code St-Jacques} to {@code saint jacques}.
 */
public final class FoldedText {

    private static final Map<String, String> WRITTEN_OUT = Map.of("st", "saint", "ste", "sainte", "sts", "saints");
    private static final int LONGEST_ABBREVIATION = 3;
    private static final int ASCII = 0x80;

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
        if (letters.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int gap = letters.indexOf(' '); gap >= 0; gap = letters.indexOf(' ', from)) {
            words.add(writtenOut(letters.substring(from, gap)));
            from = gap + 1;
        }
        words.add(writtenOut(letters.substring(from)));
        return Collections.unmodifiableList(words);
    }

    private static String writtenOut(String word) {
        return word.length() <= LONGEST_ABBREVIATION ? WRITTEN_OUT.getOrDefault(word, word) : word;
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
            String ligature = ligature(c);
            if (!ligature.isEmpty()) {
                gap = append(folded, ligature, gap);
            } else if (Character.isLetterOrDigit(c) && APOSTROPHES.indexOf(c) < 0) {
                gap = append(folded, String.valueOf(c), gap);
            } else if (c == '&') {
                append(folded, "et", true);
                gap = true;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    /** The letters that a sign stands for, empty for any other sign. */
    private static String ligature(char c) {
        return switch (c) {
            case 'œ' -> "oe";
            case 'æ' -> "ae";
            case 'ß' -> "ss";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ' -> "d";
            case '@' -> "a";
            default -> "";
        };
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
