package fr.ess.application.charter;

import fr.ess.domain.shared.MessageCode;

/** What can be wrong on a line of a document. */
public enum DocumentProblem implements MessageCode {
    MISSING_KEY,
    UNKNOWN_KEY,
    KEY_TWICE,
    WRONG_SHAPE,
    UNREADABLE_VALUE,
    SYNTAX,
    VALUE_REFUSED;

    @Override
    public String key() {
        return MessageCode.key("document", this);
    }
}
