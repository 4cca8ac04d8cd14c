package fr.ess.domain.structure;

import fr.ess.domain.shared.MessageCode;

/** The documents and decisions that settle what registers leave open. */
public enum ProofKind implements MessageCode {
    /** Agrément « entreprise solidaire d'utilité sociale » (code du travail, art. L3332-17-1). */
    ESUS_ACCREDITATION,
    /** Convention of a work-integration enterprise (code du travail, art. L5132-2). */
    WORK_INTEGRATION_AGREEMENT,
    /** Presence on the ministry's list of SCOP, or statutes of a SCOP or SCIC: what legal category 5710 cannot say. */
    COOPERATIVE_STATUTES,
    /** Statutes that satisfy article 1 of the law of 31 July 2014, for a commercial company. */
    ESS_STATUTES,
    /** The mission decided that the structure belongs to the ESS. */
    DECISION_IN,
    /** The mission decided that the structure does not belong to the ESS. */
    DECISION_OUT;

    @Override
    public String key() {
        return MessageCode.key("proof", this);
    }
}
