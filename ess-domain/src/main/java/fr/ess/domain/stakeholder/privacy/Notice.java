package fr.ess.domain.stakeholder.privacy;

import java.time.LocalDate;

/**
 * The information given to a person whose data did not come from her (RGPD, art. 14).
 *
 * @param on the day it was sent
 * @param channel how: mail, letter, by word at a first meeting
 */
public record Notice(LocalDate on, String channel) {

    public Notice {
        channel = channel.strip();
    }
}
