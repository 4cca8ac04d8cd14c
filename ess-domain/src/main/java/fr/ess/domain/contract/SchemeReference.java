package fr.ess.domain.contract;

/**
 * The code of a scheme that an envelope pays for.
 *
 * @param text as it is written, without surrounding spaces
 */
public record SchemeReference(String text) implements Comparable<SchemeReference> {

    public SchemeReference {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a code is written");
        }
    }

    @Override
    public int compareTo(SchemeReference other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
