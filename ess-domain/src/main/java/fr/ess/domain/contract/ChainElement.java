package fr.ess.domain.contract;

import fr.ess.domain.shared.MessageCode;
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
    public enum Kind implements MessageCode {
        SENTENCE,
        NODE,
        ACTION,
        ENVELOPE,
        SCHEME,
        FILE,
        PAYMENT;

        @Override
        public String key() {
            return MessageCode.key("chain", this);
        }
    }

    /** As it is named to people and typed by them: its code, which may stand for elements of several kinds. */
    public boolean isNamed(String written) {
        return code.equalsIgnoreCase(written.strip());
    }

    @Override
    public int compareTo(ChainElement other) {
        return ORDER.compare(this, other);
    }
}
