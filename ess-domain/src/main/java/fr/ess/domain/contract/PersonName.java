package fr.ess.domain.contract;

/**
 * The name of a natural person: personal data, in a component of its own.
 *
 * @param text as it is written, without surrounding spaces
 */
public record PersonName(String text) implements Comparable<PersonName> {

    public PersonName {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a code is written");
        }
    }

    @Override
    public int compareTo(PersonName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
