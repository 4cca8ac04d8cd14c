package fr.ess.domain.funding.decision;

import fr.ess.domain.shared.MessageCode;

/** Where a condition stands: three-valued, by Kleene's strong tables; what is unknown is never held to be false. */
public enum Standing implements MessageCode {
    MET,
    NOT_MET,
    UNKNOWN;

    public static Standing of(boolean held) {
        return held ? MET : NOT_MET;
    }

    public Standing and(Standing other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == MET && other == MET ? MET : UNKNOWN;
    }

    public Standing or(Standing other) {
        if (this == MET || other == MET) {
            return MET;
        }
        return this == NOT_MET && other == NOT_MET ? NOT_MET : UNKNOWN;
    }

    public Standing not() {
        return this == UNKNOWN ? UNKNOWN : of(this == NOT_MET);
    }

    @Override
    public String key() {
        return MessageCode.key("standing", this);
    }
}
