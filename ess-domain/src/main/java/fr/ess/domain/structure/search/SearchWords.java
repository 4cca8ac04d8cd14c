package fr.ess.domain.structure.search;

import fr.ess.domain.shared.FoldedText;
import java.util.List;

/**
 * The words somebody looks for, folded. An entry is found when each of them begins one of its words.
 *
 * @param words at most {@link #MOST_WORDS}; none finds everything
 */
public record SearchWords(List<String> words) {

    /** Words beyond these are left out: they narrow nothing and cost much. */
    public static final int MOST_WORDS = 12;

    public static final SearchWords NONE = new SearchWords(List.of());

    public SearchWords {
        words = words.stream().distinct().limit(MOST_WORDS).toList();
    }

    public static SearchWords of(String text) {
        return new SearchWords(FoldedText.words(text));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words as one phrase. */
    public String phrase() {
        return String.join(" ", words);
    }
}
