package fr.ess.domain.structure.qualification;

import fr.ess.domain.shared.MessageCode;

/** The way by which a structure belongs to the ESS. */
public enum Way implements MessageCode {
    /** By its form: association, cooperative, mutual society or foundation. */
    STATUTE,
    /** As a commercial company whose statutes satisfy the law of 31 July 2014. */
    COMMERCIAL_COMPANY,
    /** By an agrément that supposes the same conditions. */
    ACCREDITATION,
    /** By a decision of the mission. */
    DECISION;

    @Override
    public String key() {
        return MessageCode.key("way", this);
    }
}
