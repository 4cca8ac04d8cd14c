package fr.ess.domain.shared;

/**
 * Where values come from: a register, a document, a file somebody handed over, or the mission itself.
 *
 * @param name the short stable name by which a later delivery replaces an earlier one, for instance {@code sirene}
 * @param kind its weight when sources disagree
 */
public record Source(String name, SourceKind kind) {

    /** What the mission officers enter themselves. */
    public static final Source MISSION = new Source("mission", SourceKind.MISSION);

    public Source {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a source has a name");
        }
    }
}
