package fr.ess.domain.charter;

import java.util.Comparator;

/**
 * The place of a sentence in a charter.
 *
 * @param number counted from 1 within its node
 */
public record SentenceRef(NodeCode node, int number) implements Comparable<SentenceRef> {

    private static final Comparator<SentenceRef> ORDER =
            Comparator.comparing(SentenceRef::node).thenComparingInt(SentenceRef::number);

    @Override
    public int compareTo(SentenceRef other) {
        return ORDER.compare(this, other);
    }

    /** As it is cited: {@code M3.1 §2}. */
    @Override
    public String toString() {
        return node + " §" + number;
    }
}
