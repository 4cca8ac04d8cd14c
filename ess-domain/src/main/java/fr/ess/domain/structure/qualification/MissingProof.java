package fr.ess.domain.structure.qualification;

import fr.ess.domain.shared.MessageCode;

/** What would settle an open question: the piece to ask for. */
public enum MissingProof implements MessageCode {
    LEGAL_CATEGORY,
    STATUTES,
    VERIFIED_DOCUMENT,
    MISSION_DECISION,
    ACTIVITY;

    @Override
    public String key() {
        return MessageCode.key("missing", this);
    }
}
