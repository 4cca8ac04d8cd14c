package fr.ess.application.stakeholder.register;

import fr.ess.domain.shared.MessageCode;

/** Why a line of the register is set aside. */
public enum EluIssue implements MessageCode {
    NAME_MISSING,
    COUNCIL_UNKNOWN,
    START_UNREADABLE,
    /** Two élus of one name in one council: what would tell them apart is not kept. */
    HOMONYM,
    /** Several people who are known may be this one. */
    AMBIGUOUS,
    /** Somebody of that name and place was erased, and may not be brought back. */
    REFUSED;

    @Override
    public String key() {
        return MessageCode.key("elu", this);
    }
}
