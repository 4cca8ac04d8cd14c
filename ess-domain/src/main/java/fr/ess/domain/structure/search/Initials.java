package fr.ess.domain.structure.search;

import fr.ess.domain.shared.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The initials by which a name is known where nobody stated a sigle: {@code amap} for {@code Association pour le maintien
 * d'une agriculture paysanne}. They stand among the words of an entry behind a mark that no written word bears, so that
 * they are found whole only.
 */
public final class Initials {

    private static final String MARK = "\uE000";
    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final Set<String> LITTLE = Set.of(
            "a", "au", "aux", "avec", "c", "chez", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les",
            "leur", "leurs", "n", "ou", "par", "pour", "qu", "s", "sous", "sur", "un", "une");

    private Initials() {}

    /** The marked initials of a name, with and without its little words; empty for a name too short or too long. */
    public static SortedSet<String> of(String name) {
        List<String> words = FoldedText.words(name);
        List<String> great = new ArrayList<>(words);
        great.removeIf(LITTLE::contains);
        SortedSet<String> initials = new TreeSet<>();
        for (List<String> some : List.of(words, great)) {
            if (some.size() >= SHORTEST && some.size() <= LONGEST) {
                StringBuilder letters = new StringBuilder(MARK);
                some.forEach(word -> letters.appendCodePoint(word.codePointAt(0)));
                initials.add(letters.toString());
            }
        }
        return initials;
    }

    /** What a searched word looks like as marked initials; empty when it cannot be any. */
    static SortedSet<String> marked(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters >= SHORTEST && letters <= LONGEST ? new TreeSet<>(Set.of(MARK + word)) : new TreeSet<>();
    }

    /** Whether a word of an entry is marked initials. */
    static boolean are(String word) {
        return word.startsWith(MARK);
    }
}
