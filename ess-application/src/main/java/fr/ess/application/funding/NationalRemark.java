package fr.ess.application.funding;

import fr.ess.domain.shared.MessageCode;

/** What a draft from the national schema leaves to its reader. */
public enum NationalRemark implements MessageCode {
    /** Conditions written for people. */
    CONDITIONS_TO_WRITE,
    /** A cell whose meaning no criterion can hold. */
    NOT_UNDERSTOOD,
    /** Codes that say whom the scheme seeks first, not whom it refuses. */
    TARGET_ONLY,
    /** A rate or an amount that the schema has no column for. */
    AMOUNT_TO_WRITE,
    /** A scheme of that code is kept already, and stays as it is. */
    KEPT_ALREADY;

    @Override
    public String key() {
        return MessageCode.key("national-scheme", this);
    }
}
