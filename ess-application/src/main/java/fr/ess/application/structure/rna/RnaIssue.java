package fr.ess.application.structure.rna;

import fr.ess.domain.shared.MessageCode;

/** What can be said of a line of the RNA beyond the values of its cells. */
public enum RnaIssue implements MessageCode {
    /** An association has one line: the first stands. */
    REPEATED,
    /** The association of that RNA number is known under another SIREN: the SIRET of the RNA is left out. */
    OTHER_SIREN,
    /** The number belongs to an association of another RNA number: it is left out. */
    NUMBER_TAKEN,
    /** A number that is none is left out; the association goes in. */
    NUMBER_UNREADABLE,
    POSITION_UNKNOWN;

    @Override
    public String key() {
        return MessageCode.key("rna", this);
    }
}
