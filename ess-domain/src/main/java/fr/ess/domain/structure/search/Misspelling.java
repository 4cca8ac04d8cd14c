package fr.ess.domain.structure.search;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words that a misspelled one may be: those that one typing error makes of it. An error is a letter left out, added,
 * replaced, or exchanged with the next. Only words of letters are corrected: one digit of a number changed is another
 * number.
 */
final class Misspelling {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;

    private Misspelling() {}

    /** Whether the word is one that people misspell: of four to twenty-four letters without accents, as folding leaves them. */
    static boolean isPossible(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    /** Every spelling one error away, the word itself left out; about fifty for each letter. */
    static SortedSet<String> corrections(String word) {
        SortedSet<String> spellings = new TreeSet<>();
        for (int i = 0; i <= word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i);
            for (char letter = 'a'; letter <= 'z'; letter++) {
                spellings.add(before + letter + after);
                if (!after.isEmpty()) {
                    spellings.add(before + letter + after.substring(1));
                }
            }
            if (!after.isEmpty()) {
                spellings.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                spellings.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        spellings.remove(word);
        return spellings;
    }
}
