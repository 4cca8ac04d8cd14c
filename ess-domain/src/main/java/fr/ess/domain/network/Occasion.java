package fr.ess.domain.network;

/**
 * Something that several actors share.
 *
 * @param reference its id where it is recorded
 */
public record Occasion(Kind kind, String reference) {

    /** What can be shared. */
    public enum Kind {
        EVENT,
        PROJECT
    }

    public Occasion {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("an occasion has a reference");
        }
    }
}
