package fr.ess.domain.shared;

/**
 * How much a source weighs when several disagree, from the strongest to the weakest: what the mission settled itself, a
 * document that somebody read and checked, a public register, and last what somebody declares.
 */
public enum SourceKind {
    MISSION,
    VERIFIED_DOCUMENT,
    REGISTER,
    DECLARATION;

    /** Whether this kind of source is believed rather than the other one. */
    public boolean outweighs(SourceKind other) {
        return compareTo(other) < 0;
    }
}
