package fr.ess.application.operation;

import fr.ess.domain.shared.MessageCode;

/** What kinds of change are recorded as operations. */
public enum OperationKind implements MessageCode {
    DEFINE_TERRITORY,
    REGISTER_STRUCTURE,
    IMPORT_STRUCTURES,
    IMPORT_RNA,
    IMPORT_ESS_LIST,
    IMPORT_AGREMENTS,
    MERGE_STRUCTURES,
    DECIDE_PROPOSAL,
    PROPOSE_CHANGE,
    VERIFY_STRUCTURE,
    RUN_CAMPAIGN,
    REJECT_DUPLICATE,
    KEEP_CHARTER,
    KEEP_CONTRACT,
    RECORD_ACT,
    RECORD_ADOPTION,
    KEEP_ACTION_SHEET,
    REPORT_PROGRESS,
    KEEP_BODY,
    RECORD_SITTING,
    KEEP_SCHEME,
    KEEP_DECISION,
    KEEP_PERSON,
    MERGE_PEOPLE,
    KEEP_NETWORK,
    KEEP_RELATION,
    KEEP_SUPPORT_OFFER,
    IMPORT_ELUS,
    ERASE_PERSON,
    DECIDE_RETENTION,
    RUN_RETENTION,
    UNDO_OPERATION;

    @Override
    public String key() {
        return MessageCode.key("operation", this);
    }
}
