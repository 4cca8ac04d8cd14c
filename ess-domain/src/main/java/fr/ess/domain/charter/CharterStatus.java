package fr.ess.domain.charter;

import fr.ess.domain.shared.MessageCode;

/** How far a version of a charter has come on a day; derived from the deliberations. */
public enum CharterStatus implements MessageCode {
    /** No collectivité has decided. */
    DRAFTING,
    /** Some have decided, some have not. */
    BEING_ADOPTED,
    /** All have decided, at least one approved. */
    ADOPTED,
    /** All have decided, none approved. */
    REFUSED,
    /** A later version is adopted. */
    REVISED;

    @Override
    public String key() {
        return MessageCode.key("charter-status", this);
    }
}
