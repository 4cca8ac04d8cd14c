package fr.ess.application.operation;

import fr.ess.domain.shared.MessageCode;

/** What kinds of change are recorded as operations. */
public enum OperationKind implements MessageCode {
    DEFINE_TERRITORY,
    REGISTER_STRUCTURE,
    IMPORT_STRUCTURES,
    KEEP_PERSON,
    MERGE_PEOPLE,
    UNDO_OPERATION;

    @Override
    public String key() {
        return MessageCode.key("operation", this);
    }
}
