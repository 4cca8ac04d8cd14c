package fr.ess.domain.contract;

/**
 * The code of an envelope, stable within its contract.
 *
 * @param text as it is written, without surrounding spaces
 */
public record EnvelopeCode(String text) implements Comparable<EnvelopeCode> {

    public EnvelopeCode {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a code is written");
        }
    }

    @Override
    public int compareTo(EnvelopeCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
