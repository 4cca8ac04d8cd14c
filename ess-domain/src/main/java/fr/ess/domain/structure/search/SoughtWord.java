package fr.ess.domain.structure.search;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word that is looked for, and what is taken for it when it is not there itself.
 *
 * @param word found where it begins a word
 * @param others found where they are a whole word: initials, and spellings one typing error away
 */
public record SoughtWord(String word, SortedSet<String> others) {

    public SoughtWord {
        others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
    }

    /** Whether these words of an entry, each between spaces, are found by it. */
    public boolean finds(String words) {
        return begins(word, words)
                || (!others.isEmpty() && Stream.of(words.split(" ", -1)).anyMatch(others::contains));
    }

    /** Those of the others that are initials. */
    public SortedSet<String> initials() {
        return others.stream().filter(Initials::are).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with those others only that are words of the directory. */
    public SoughtWord among(SortedSet<String> known) {
        SortedSet<String> kept = new TreeSet<>(others);
        kept.retainAll(known);
        return new SoughtWord(word, kept);
    }

    /** Whether a word begins one of some words. */
    static boolean begins(String word, String words) {
        return (" " + words).contains(" " + word);
    }

    /** Whether a word is one of some words. */
    static boolean holds(String word, String words) {
        return (" " + words + " ").contains(" " + word + " ");
    }
}
