package fr.ess.domain.territory;

import fr.ess.domain.shared.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A place name in the forms it is compared in: its folded words, the same joined, and the words that carry meaning.
 *
 * @param joined every folded word, without spaces
 * @param core the words without articles and linking words; every word when nothing else is left
 * @param joinedCore the core without spaces
 */
record PlaceName(String folded, String joined, List<String> core, String joinedCore) {

    private static final Set<String> LINKING_WORDS = Set.of(
            "le", "la", "les", "lez", "l", "de", "du", "des", "d", "et", "en", "sur", "s", "sous", "ss", "a", "au",
            "aux");
    private static final int LETTERS_FOR_WHOLE_WORDS = 3;
    private static final int LETTERS_FOR_CUT_WORDS = 4;
    private static final int LETTERS_FOR_ONE_ERROR = 4;
    private static final int LETTERS_FOR_TWO_ERRORS = 8;

    static PlaceName of(String written) {
        return of(FoldedText.words(written));
    }

    static PlaceName of(List<String> words) {
        List<String> meaningful = new ArrayList<>(words.size());
        for (String word : words) {
            if (!LINKING_WORDS.contains(word)) {
                meaningful.add(word);
            }
        }
        boolean nothingLeftOut = meaningful.isEmpty() || meaningful.size() == words.size();
        String joined = String.join("", words);
        return nothingLeftOut
                ? new PlaceName(String.join(" ", words), joined, words, joined)
                : new PlaceName(String.join(" ", words), joined, meaningful, String.join("", meaningful));
    }

    boolean isBlank() {
        return joined.isEmpty();
    }

    /**
     * Whether each of its words begins the corresponding word of the other name, from the first word on. Three letters
     * are enough for whole words, four when words are cut short.
     */
    boolean shortens(PlaceName full) {
        int words = core.size();
        if (words > full.core.size() || joinedCore.length() < LETTERS_FOR_WHOLE_WORDS) {
            return false;
        }
        if (core.equals(full.core.subList(0, words))) {
            return true;
        }
        if (joinedCore.length() < LETTERS_FOR_CUT_WORDS) {
            return false;
        }
        for (int i = 0; i < words; i++) {
            if (!full.core.get(i).startsWith(core.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the other name is complete at its start, with words left over. */
    boolean startsWith(PlaceName whole) {
        return core.size() > whole.core.size()
                && core.subList(0, whole.core.size()).equals(whole.core);
    }

    /** How many typing errors are believed in a name of this length; the letters of saint do not count. */
    int errorsAllowed() {
        int letters = joinedCore.length();
        if (core.size() > 1 && (core.get(0).equals("saint") || core.get(0).equals("sainte"))) {
            letters -= core.get(0).length();
        }
        if (letters < LETTERS_FOR_ONE_ERROR) {
            return 0;
        }
        return letters < LETTERS_FOR_TWO_ERRORS ? 1 : 2;
    }

    /** The typing errors between the two names, articles counted or not, whichever is fewer; limit + 1 beyond. */
    int errorsTo(PlaceName other, int limit) {
        int all = EditDistance.within(limit, joined, other.joined);
        return all == 0 ? 0 : Math.min(all, EditDistance.within(limit, joinedCore, other.joinedCore));
    }
}
