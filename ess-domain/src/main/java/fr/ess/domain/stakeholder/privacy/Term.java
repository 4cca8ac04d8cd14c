package fr.ess.domain.stakeholder.privacy;

import fr.ess.domain.shared.MessageCode;

/** How long a personal datum is kept, counted from an event; {@link RetentionSchedule} says how many months. */
public enum Term implements MessageCode {
    /** From the last contact that the person took; opening a mail is none. */
    CONTACT,
    /** From the end of the last role that made the datum useful. */
    ROLE,
    /** From the day of the event, for lists of presence. */
    EVENT,
    /** From the closing of a file that money went through. */
    FILE,
    /** As long as the record: what is kept to honour the person's own rights, or says nothing about her alone. */
    RECORD;

    @Override
    public String key() {
        return MessageCode.key("term", this);
    }
}
