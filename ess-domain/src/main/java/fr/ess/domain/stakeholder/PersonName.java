package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.FoldedText;
import java.util.Comparator;
import java.util.Optional;

/**
 * The name of a natural person. Its {@code toString} hides it, so that no log or message shows one by accident.
 *
 * @param given the first names, empty when unknown
 * @param family the family name in use
 */
public record PersonName(String given, String family) implements Comparable<PersonName> {

    public PersonName {
        given = given.strip();
        family = family.strip();
        if (FoldedText.fold(family).isEmpty()) {
            throw new IllegalArgumentException("a person has a family name");
        }
    }

    /** A name as written, or empty where the family name is missing. */
    public static Optional<PersonName> tryOf(String given, String family) {
        return FoldedText.fold(family).isEmpty() ? Optional.empty() : Optional.of(new PersonName(given, family));
    }

    /** As people say it. */
    public String full() {
        return (given + " " + family).strip();
    }

    /** The folded words, by which two spellings of one name are compared. */
    public String folded() {
        return FoldedText.fold(given + " " + family);
    }

    @Override
    public int compareTo(PersonName other) {
        return Comparator.comparing((PersonName name) -> FoldedText.fold(name.family))
                .thenComparing(PersonName::given)
                .thenComparing(PersonName::family)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return "[name]";
    }
}
