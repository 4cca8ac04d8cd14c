package fr.ess.domain.structure.qualification;

import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.shared.Sourced;

/**
 * A public mark that says otherwise than the legal answer, and the one cause that explains it.
 *
 * @param mark which mark
 * @param stated what the mark says, with its source and the date of the list
 */
public record MarkDifference(Mark mark, Sourced<Boolean> stated, Cause cause) {

    /** The public marks of the ESS. */
    public enum Mark implements MessageCode {
        /** {@code economieSocialeSolidaireUniteLegale} in SIRENE. */
        SIRENE_FLAG,
        /** The list that ESS France gathers from the regional chambers (law of 31 July 2014, art. 6). */
        ESS_FRANCE_LIST;

        @Override
        public String key() {
            return MessageCode.key("mark", this);
        }
    }

    /** Why a mark and the law may part. */
    public enum Cause implements MessageCode {
        /** Neither list holds commercial companies as such: whatever it says of one has that cause. */
        COMMERCIAL_COMPANY,
        /** The structure has ceased; the list has not noticed. */
        INACTIVE,
        /** The structure is younger than the list. */
        NEWER_THAN_LIST,
        /** None of these: the source is mistaken. */
        ERROR_OF_SOURCE;

        @Override
        public String key() {
            return MessageCode.key("cause", this);
        }
    }
}
