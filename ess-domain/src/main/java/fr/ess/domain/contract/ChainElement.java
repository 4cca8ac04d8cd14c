package fr.ess.domain.contract;

import java.util.Comparator;

/**
 * One link of the chain.
 *
 * @param code what names it among those of its kind
 */
public record ChainElement(Kind kind, String code) implements Comparable<ChainElement> {

    private static final Comparator<ChainElement> ORDER =
            Comparator.comparing(ChainElement::kind).thenComparing(ChainElement::code);

    /** From the charter down to the money. */
    public enum Kind {
        SENTENCE,
        NODE,
        ENVELOPE,
        SCHEME,
        FILE,
        PAYMENT
    }

    @Override
    public int compareTo(ChainElement other) {
        return ORDER.compare(this, other);
    }
}
