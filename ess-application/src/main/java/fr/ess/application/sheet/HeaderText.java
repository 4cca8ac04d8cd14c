package fr.ess.application.sheet;

import fr.ess.domain.shared.FoldedText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A header in the forms under which two headers are compared. */
record HeaderText(String text, String letters, Set<String> words) {

    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
    private static final Set<String> SMALL =
            Set.of("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of", "ou", "the");

    static HeaderText of(String text) {
        String clean = CellText.clean(text);
        List<String> words = FoldedText.words(clean);
        return new HeaderText(clean, String.join("", words), meaningful(words));
    }

    /** {@code nomBeneficiaire} as the words it is made of. */
    static HeaderText ofKey(String key) {
        HeaderText words = of(HUMP.matcher(key).replaceAll(" "));
        return new HeaderText(key, words.letters, words.words);
    }

    private static Set<String> meaningful(List<String> words) {
        Set<String> meaningful =
                words.stream().filter(word -> !SMALL.contains(word)).collect(Collectors.toUnmodifiableSet());
        return meaningful.isEmpty() ? Set.copyOf(words) : meaningful;
    }

    /** How much of these words another header's words make up, from 0 (not all of them are here) to 1 (they are the same). */
    double share(HeaderText other) {
        return !other.words.isEmpty() && words.containsAll(other.words)
                ? (double) lettersOf(other.words) / lettersOf(words)
                : 0;
    }

    private static int lettersOf(Set<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }
}
