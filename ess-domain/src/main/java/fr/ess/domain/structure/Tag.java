package fr.ess.domain.structure;

import fr.ess.domain.shared.FoldedText;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word of the mission's own taxonomy of activities and themes, which the national nomenclatures lack. Two spellings
 * that fold to the same words are one tag.
 *
 * @param label as people read it
 */
public record Tag(String label) implements Comparable<Tag> {

    private static final int LONGEST = 60;
    /** What separates tags where several are written together. */
    private static final Pattern SEPARATOR = Pattern.compile("[|;]");

    public Tag {
        label = label.strip();
        if (!isLabel(label)) {
            throw new IllegalArgumentException("a tag has one to " + LONGEST + " characters, no | nor ;: " + label);
        }
    }

    /** A tag as written, or empty for what is none. */
    public static Optional<Tag> tryParse(String written) {
        return isLabel(written.strip()) ? Optional.of(new Tag(written)) : Optional.empty();
    }

    private static boolean isLabel(String text) {
        return !FoldedText.fold(text).isEmpty()
                && text.length() <= LONGEST
                && !SEPARATOR.matcher(text).find();
    }

    /** The folded words with hyphens, by which it is stored and compared. */
    public String slug() {
        return FoldedText.fold(label).replace(' ', '-');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tag tag && tag.slug().equals(slug());
    }

    @Override
    public int hashCode() {
        return slug().hashCode();
    }

    @Override
    public int compareTo(Tag other) {
        return Comparator.comparing(Tag::slug).compare(this, other);
    }
}
