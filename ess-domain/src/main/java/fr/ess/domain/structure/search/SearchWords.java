package fr.ess.domain.structure.search;

import fr.ess.domain.shared.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words somebody looks for, folded. An entry is found when each of them begins one of its words.
 *
 * @param words at most {@link #MOST_WORDS}; none finds everything
 * @param phrase all that was written, folded, to compare with whole names
 */
public record SearchWords(List<String> words, String phrase) {

    /** Words beyond these are left out: they narrow nothing and cost much. */
    public static final int MOST_WORDS = 12;

    public static final SearchWords NONE = new SearchWords(List.of(), "");

    private static final Set<String> ELIDED = Set.of("c", "d", "j", "l", "m", "n", "qu", "s", "t");

    public SearchWords {
        words = words.stream().distinct().limit(MOST_WORDS).toList();
    }

    /** The words of a text, less elided ones such as the article of {@code l'œuvre}: they must not narrow a search. */
    public static SearchWords of(String text) {
        List<String> written = FoldedText.words(text);
        List<String> searched = new ArrayList<>(written);
        for (int i = written.size() - 2; i >= 0; i--) {
            if (ELIDED.contains(written.get(i))) {
                searched.remove(i);
            }
        }
        return new SearchWords(searched, String.join(" ", written));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
