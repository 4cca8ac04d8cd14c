package fr.ess.domain.territory;

import fr.ess.domain.shared.FoldedText;
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
    private static final int LETTERS_FOR_ONE_ERROR = 4;
    private static final int LETTERS_FOR_TWO_ERRORS = 8;

    static PlaceName of(String written) {
        return of(FoldedText.words(written));
    }

    static PlaceName of(List<String> words) {
        List<String> meaningful =
                words.stream().filter(word -> !LINKING_WORDS.contains(word)).toList();
        List<String> core = meaningful.isEmpty() ? words : meaningful;
        return new PlaceName(String.join(" ", words), String.join("", words), core, String.join("", core));
    }

    boolean isBlank() {
        return joined.isEmpty();
    }

    /** Whether each of its words begins the corresponding word of the other name, from the first word on. */
    boolean shortens(PlaceName full) {
        if (core.size() > full.core.size() || joinedCore.length() < LETTERS_FOR_ONE_ERROR) {
            return false;
        }
        for (int i = 0; i < core.size(); i++) {
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
