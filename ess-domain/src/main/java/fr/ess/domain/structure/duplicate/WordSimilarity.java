package fr.ess.domain.structure.duplicate;

/** How alike two folded words are, whatever the order they are given in: 0 for nothing in common, 1 for the same. */
@FunctionalInterface
public interface WordSimilarity {

    /** Words that are the same or nothing: names with a typing error are then missed. */
    WordSimilarity EXACT = (a, b) -> a.equals(b) ? 1 : 0;

    double between(String a, String b);
}
