package fr.ess.domain.stakeholder.privacy;

import fr.ess.domain.shared.Audience;

/**
 * One line of the catalogue of personal data (the register of RGPD, art. 30).
 *
 * @param owner the record that holds the datum
 * @param component its name there
 */
public record PersonalDatum(
        Class<? extends Record> owner,
        String component,
        LegalGround ground,
        Audience audience,
        Term term,
        boolean erased) {

    /** Its stable name in answers, for instance {@code Contacts.workEmail}. */
    public String name() {
        return owner.getSimpleName() + "." + component;
    }
}
