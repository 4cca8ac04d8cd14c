package fr.ess.domain.funding.scheme;

import fr.ess.domain.shared.MessageCode;

/** What makes a rule unfit to be judged by. */
public enum RuleIssue implements MessageCode {
    EMPTY_RULE,
    UNKNOWN_CRITERION,
    UNKNOWN_ARGUMENT,
    MISSING_ARGUMENT,
    UNREADABLE_ARGUMENT,
    UNKNOWN_CODE,
    UNKNOWN_TERRITORY,
    TERRITORY_NOT_KNOWN_THEN,
    NO_PARAMETER_THEN,
    NO_REGIME_THEN;

    @Override
    public String key() {
        return MessageCode.key("rule-issue", this);
    }
}
