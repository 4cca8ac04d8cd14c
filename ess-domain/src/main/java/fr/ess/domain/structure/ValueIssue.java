package fr.ess.domain.structure;

import fr.ess.domain.shared.MessageCode;

/** Why a text is not a value of the directory. */
public enum ValueIssue implements MessageCode {
    SIREN_FORMAT,
    SIREN_CHECK_DIGIT,
    SIREN_SWAPPED_DIGITS,
    SIREN_LOST_ZERO,
    SIRET_FORMAT,
    SIRET_CHECK_DIGIT,
    SIRET_SWAPPED_DIGITS,
    SIRET_LOST_ZERO,
    SIRET_IS_A_SIREN,
    SIRET_TRUNCATED,
    SCIENTIFIC_NOTATION,
    RNA_FORMAT,
    PREFECTURE_NUMBER_FORMAT,
    COMMUNE_CODE_FORMAT,
    LEGAL_CATEGORY_FORMAT,
    FAMILY_UNKNOWN,
    ACTIVITY_FORMAT,
    HEADCOUNT_FORMAT,
    STATUS_UNKNOWN,
    DATE_FORMAT,
    YES_OR_NO,
    AMOUNT_FORMAT,
    WEBSITE_FORMAT,
    PHONE_FORMAT,
    PHONE_LOST_ZERO,
    TAG_FORMAT,
    TEXT_EMPTY,
    TEXT_TOO_LONG;

    @Override
    public String key() {
        return MessageCode.key("value", this);
    }
}
