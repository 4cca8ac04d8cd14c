package fr.ess.domain.structure.search;

import fr.ess.domain.shared.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The words somebody looks for, folded. An entry is found when each of them begins one of its words, or is the initials
 * of its name; a word that finds few entries of the whole directory also finds those that spell it otherwise by one typing
 * error, after all others.
 *
 * @param words at most {@link #MOST_WORDS}; none finds everything
 * @param phrase all that was written, folded, to compare with whole names
 */
public record SearchWords(List<String> words, String phrase) {

    /** Words beyond these are left out: they narrow nothing and cost much. */
    public static final int MOST_WORDS = 12;

    /**
     * A word that fewer entries than these bear, of all those that the audience may see and whatever else is asked, may be
     * misspelled.
     */
    public static final int FEW = 20;

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

    /**
     * What to look for.
     *
     * @param rare whether fewer than {@link #FEW} entries that the audience may see bear a word so begun
     */
    public List<SoughtWord> sought(Predicate<String> rare) {
        return words.stream()
                .map(word -> {
                    SortedSet<String> others = Misspelling.isPossible(word) && rare.test(word)
                            ? Misspelling.corrections(word)
                            : new TreeSet<>();
                    others.addAll(Initials.marked(word));
                    return new SoughtWord(word, others);
                })
                .toList();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
