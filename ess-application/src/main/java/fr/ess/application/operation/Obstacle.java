package fr.ess.application.operation;

import fr.ess.domain.shared.MessageCode;

/** What prevents an undo. */
public enum Obstacle implements MessageCode {
    /** A source states something else of a structure since. */
    RECORD_CHANGED_SINCE,
    /** A thing of the ledger is another one since. */
    THING_CHANGED_SINCE,
    /** A thing of the ledger refers to a structure that would leave the directory. */
    STRUCTURE_REFERRED_TO;

    @Override
    public String key() {
        return MessageCode.key("undo", this);
    }
}
