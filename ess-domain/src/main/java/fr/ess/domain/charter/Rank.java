package fr.ess.domain.charter;

import fr.ess.domain.shared.MessageCode;

/** What a part of a charter is, from the widest to the most precise. */
public enum Rank implements MessageCode {
    STAKE,
    AXIS,
    OBJECTIVE,
    MEASURE;

    /** Whether a part of this rank may hold one of that other rank. */
    public boolean holds(Rank other) {
        return compareTo(other) < 0;
    }

    /** Whether a part of this rank may stand on its own: measures and objectives serve something. */
    public boolean mayBeRoot() {
        return compareTo(OBJECTIVE) < 0;
    }

    @Override
    public String key() {
        return MessageCode.key("rank", this);
    }
}
