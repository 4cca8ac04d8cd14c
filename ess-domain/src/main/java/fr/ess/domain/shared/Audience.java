package fr.ess.domain.shared;

/** Who may see a value. Everything the wider audience sees, the narrower one sees too. */
public enum Audience {
    /** Anyone: the public site, the open data, the API without a role. */
    PUBLIC,
    /** Who works with the mission: member structures, heads of network, services of the collectivités. */
    PARTNER,
    /** The officers of the mission. */
    MISSION;

    /** Whether somebody of this audience may see what is declared for the other one. */
    public boolean maySee(Audience declared) {
        return compareTo(declared) >= 0;
    }
}
