package fr.ess.application.structure.intake;

import fr.ess.domain.shared.MessageCode;

/** What can be said of a row beyond the values of its cells. */
public enum IntakeIssue implements MessageCode {
    NAME_MISSING,
    SURPLUS_CELLS,
    SIREN_SIRET_DISAGREE,
    COMMUNE_UNRESOLVED,
    COMMUNE_AMBIGUOUS,
    /** Two numbers of degrees are needed, and make a point of the globe. */
    POSITION_UNREADABLE,
    /** A closed establishment is continued by another one. */
    SUCCESSOR_ITSELF,
    /** An agrément needs its end: without one nobody could say that it still holds. */
    AGREMENT_WITHOUT_END,
    AGREMENT_ENDS_BEFORE_START,
    /** Two rows about one structure say otherwise: what the first says stands. */
    ROWS_DIFFER,
    NUMBER_SHARED;

    @Override
    public String key() {
        return MessageCode.key("row", this);
    }
}
