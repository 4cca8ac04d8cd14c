package fr.ess.domain.funding.fact;

import fr.ess.domain.shared.MessageCode;

/** Who or what can change a fact: what a near miss may propose, and what it must say to be out of reach. */
public enum Changeable implements MessageCode {
    /** The holder of the project decides it. */
    BY_THE_HOLDER,
    /** It comes with the days that pass. */
    WITH_TIME,
    /** Another body decides it: an accreditation, a grant, a network that admits. */
    BY_OTHERS,
    /** Nobody can change it. */
    BY_NOBODY;

    @Override
    public String key() {
        return MessageCode.key("changeable", this);
    }
}
