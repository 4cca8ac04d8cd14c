package fr.ess.domain.contract;

/**
 * The reference of a funding file, as the acts of a contract cite it.
 *
 * @param text as it is written, without surrounding spaces
 */
public record FileReference(String text) implements Comparable<FileReference> {

    public FileReference {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a code is written");
        }
    }

    @Override
    public int compareTo(FileReference other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
