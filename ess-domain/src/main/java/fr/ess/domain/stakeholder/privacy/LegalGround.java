package fr.ess.domain.stakeholder.privacy;

import fr.ess.domain.shared.MessageCode;

/** Why a personal datum may be held (RGPD, art. 6, 1). */
public enum LegalGround implements MessageCode {
    /** The person agreed, and may change her mind: point a. */
    CONSENT,
    /** What the person registered for cannot be done without it: point b. */
    CONTRACT,
    /** A law imposes it, such as the register of deliberations: point c. */
    LEGAL_OBLIGATION,
    /** The mission of public interest that a collectivité carries or entrusts: point e. */
    PUBLIC_INTEREST,
    /** The interest of the association that carries the mission, weighed against the person's: point f. */
    LEGITIMATE_INTEREST;

    @Override
    public String key() {
        return MessageCode.key("legal-ground", this);
    }
}
