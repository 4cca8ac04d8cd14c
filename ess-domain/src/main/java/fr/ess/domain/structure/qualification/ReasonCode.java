package fr.ess.domain.structure.qualification;

import fr.ess.domain.shared.MessageCode;

/** Every step a qualification can rest on. */
public enum ReasonCode implements MessageCode {
    CATEGORY_IS_STATUTORY,
    CATEGORY_IS_OUT,
    CATEGORY_IS_DOUBTFUL,
    CATEGORY_IS_A_COMPANY,
    CATEGORY_NOT_IN_LISTS,
    CATEGORY_UNKNOWN,
    FAMILY_STATED_BY_SOURCE,
    FAMILY_ONLY_DECLARED,
    RNA_NUMBER_HELD,
    COOPERATIVE_PROVEN,
    ESS_STATUTES_PROVEN,
    ACCREDITATION_HOLDS,
    PROOF_OUT_OF_DATE,
    PROOF_ONLY_DECLARED,
    PROOF_OF_LIMITED_SCOPE,
    PROOF_WITHOUT_LAW,
    NO_WAY_FOR_COMPANIES_THEN,
    SIRENE_FLAG_YES,
    SIRENE_FLAG_NO,
    SIRENE_FLAG_UNKNOWN,
    DECIDED_IN,
    DECIDED_OUT,
    DECISION_DISAGREES,
    NOT_YET_CREATED,
    CEASED,
    SAID_CEASED,
    ACTIVITY_COUNTED,
    ACTIVITY_EXCLUDED,
    ACTIVITY_UNKNOWN,
    ACTIVITY_IN_OTHER_NOMENCLATURE,
    COMPANIES_NOT_COUNTED;

    @Override
    public String key() {
        return MessageCode.key("reason", this);
    }
}
