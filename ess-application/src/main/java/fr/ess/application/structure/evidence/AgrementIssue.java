package fr.ess.application.structure.evidence;

import fr.ess.domain.shared.MessageCode;

/** What can be said of a line of a list of agréments beyond the values of its cells. */
public enum AgrementIssue implements MessageCode {
    /** Neither SIREN nor SIRET: nobody is meant for sure. */
    NUMBER_MISSING,
    KIND_UNKNOWN;

    @Override
    public String key() {
        return MessageCode.key("agrement", this);
    }
}
