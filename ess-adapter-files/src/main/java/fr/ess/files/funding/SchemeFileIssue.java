package fr.ess.files.funding;

import fr.ess.domain.shared.MessageCode;

/** What can be wrong with the file of a scheme. */
public enum SchemeFileIssue implements MessageCode {
    NOT_YAML,
    KEY_UNKNOWN,
    KEY_MISSING,
    TEXT_EXPECTED,
    MAP_EXPECTED,
    LIST_EXPECTED,
    VALUE_UNREADABLE,
    RULE_UNREADABLE;

    @Override
    public String key() {
        return MessageCode.key("scheme-file", this);
    }
}
