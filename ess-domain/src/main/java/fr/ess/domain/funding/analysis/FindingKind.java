package fr.ess.domain.funding.analysis;

import fr.ess.domain.shared.MessageCode;

/** What can be wrong with schemes. */
public enum FindingKind implements MessageCode {
    /** No request can ever meet the rule. */
    CONTRADICTION,
    /** Every request meets the rule. */
    NO_CONDITION,
    /** A branch of an « any » that no request can take. */
    UNREACHABLE,
    /** A clause that changes no verdict. */
    REDUNDANT,
    /** A clause that stays unknown, because nobody collects the facts it reads. */
    NEVER_DECIDED,
    /** A request that no scheme of a series takes. */
    GAP,
    /** A request that two schemes of a series take. */
    OVERLAP,
    /** Schemes that wait for one another. */
    CYCLE;

    @Override
    public String key() {
        return MessageCode.key("finding-of-scheme", this);
    }
}
