package fr.ess.jdbc.structure.resident;

import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.SiteWord;

/**
 * What entries are filed under: a word or a value behind the letter of its kind. A word with digits is cut, since nearly
 * each entry has numbers of its own: whoever looks for a longer one asks the database.
 */
final class Terms {

    /** A public word. */
    static final char WORD = 'w';
    /** A word for the mission only. */
    static final char MISSION_WORD = 'm';
    /** A word of the name. */
    static final char NAME_WORD = 'n';
    /** A word of the sigle. */
    static final char SIGLE_WORD = 's';
    /** The whole sigle. */
    static final char SIGLE = 'g';
    /** A value of a facet. */
    static final char VALUE = 'f';
    /** A slug, a separator and the label with which it is written. */
    static final char TAG = 't';
    /** What the public may see. */
    static final char PUBLISHED = 'p';

    /** After a slug. */
    static final char SEPARATOR = '\u001f';
    /** After the beginning of a word that was cut: no word is equal to it, and some begin it. */
    private static final char CUT = '\u0001';

    private static final int LONGEST_WITH_DIGIT = 5;
    private static final int LONGEST = 32;
    /** Of so many letters, sets of all the words that begin with them are made in advance. */
    static final int SHORT_PREFIX = 3;

    private Terms() {}

    /** Whether a word is filed whole, so that the image knows which entries bear it. */
    static boolean isWhole(String word) {
        return word.charAt(0) == SiteWord.MARK
                || word.length() <= (firstDigit(word) < word.length() ? LONGEST_WITH_DIGIT : LONGEST);
    }

    private static int firstDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return i;
            }
        }
        return word.length();
    }

    /** What a word is filed as. */
    static String kept(String word) {
        if (isWhole(word)) {
            return word;
        }
        // The letters before a digit are kept, so that a beginning without digits is one of what is filed.
        int kept = Math.min(LONGEST, Math.max(LONGEST_WITH_DIGIT, firstDigit(word)));
        int end = Character.isHighSurrogate(word.charAt(kept - 1)) ? kept - 1 : kept;
        return word.substring(0, end) + CUT;
    }

    /** The set of all words of a kind that begin so. */
    static String beginning(char kind, String prefix) {
        return Character.toUpperCase(kind) + prefix;
    }

    /** A value of a facet, behind the letter of its kind. */
    static String value(Facet facet, String value) {
        return facet.word() + ':' + value;
    }
}
