package fr.ess.domain.structure.duplicate;

import fr.ess.domain.shared.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A name as it is compared.
 *
 * @param written the folded words that tell who it is, in the order written
 * @param words the same, once each, in alphabetical order: how a name is turned must not matter
 * @param sigles what the whole name may be shortened to
 * @param weight of the words together, see {@link NameWords#weight}
 */
record ComparedName(List<String> written, List<String> words, List<String> sigles, int weight) {

    private static final int SHORTEST_SIGLE = 3;
    private static final int LONGEST_SIGLE = 10;

    /** Words beyond these are left out: a name that long has said who it is. */
    private static final int MOST_WORDS = 16;

    /** The compared form of a written name; a sigle written beside the words that it stands for is left out of them. */
    static ComparedName of(String name) {
        List<String> spelled = FoldedText.words(name);
        for (String word : spelled) {
            if (isSigle(word) && word.length() < spelled.size()) {
                List<String> others =
                        spelled.stream().filter(other -> !other.equals(word)).toList();
                if (initials(others).contains(word)) {
                    spelled = others;
                    break;
                }
            }
        }
        return of(NameWords.telling(spelled), initials(spelled));
    }

    /** A declared sigle, with or without points between its letters. */
    static ComparedName ofSigle(String sigle) {
        List<String> words = FoldedText.words(sigle);
        boolean lettered = words.stream().allMatch(word -> word.length() == 1);
        return of(lettered ? List.of(String.join("", words)) : NameWords.telling(words), new TreeSet<>());
    }

    private static ComparedName of(List<String> telling, SortedSet<String> sigles) {
        List<String> written = telling.stream().limit(MOST_WORDS).toList();
        List<String> words = List.copyOf(new TreeSet<>(written));
        return new ComparedName(List.copyOf(written), words, List.copyOf(sigles), NameWords.weight(words));
    }

    static boolean isSigle(String word) {
        return word.length() >= SHORTEST_SIGLE && word.length() <= LONGEST_SIGLE;
    }

    /** The initials of all the words, of those that are not little, and of those that tell who it is. */
    private static SortedSet<String> initials(List<String> words) {
        SortedSet<String> found = new TreeSet<>();
        for (List<String> form : List.of(words, NameWords.withoutLittle(words), NameWords.telling(words))) {
            String letters = initialsOf(form);
            if (isSigle(letters)) {
                found.add(letters);
            }
        }
        return found;
    }

    static String initialsOf(List<String> words) {
        StringBuilder letters = new StringBuilder(words.size());
        words.forEach(word -> letters.append(word.charAt(0)));
        return letters.toString();
    }

    /** The words as one text. */
    String text() {
        return String.join(" ", words);
    }

    /** The initials, in the order written, of the words that are not among those given. */
    String initialsWithout(List<String> shared) {
        List<String> others = new ArrayList<>(written);
        others.removeAll(shared);
        return initialsOf(others);
    }
}
