package fr.ess.domain.stakeholder.privacy;

import fr.ess.domain.shared.MessageCode;

/** What of a person can be published at all; a datum without a constant here never is. */
public enum PublicField implements MessageCode {
    NAME(true),
    MANDATES(true),
    FUNCTIONS(false),
    SUPPORT(false),
    WORK_EMAIL(false),
    WORK_PHONE(false),
    PORTRAIT(false);

    private final boolean publicByMandate;

    PublicField(boolean publicByMandate) {
        this.publicByMandate = publicByMandate;
    }

    /** Whether an elective mandate makes it public without consent: the national register of élus publishes it. */
    public boolean isPublicByMandate() {
        return publicByMandate;
    }

    @Override
    public String key() {
        return MessageCode.key("public-field", this);
    }
}
