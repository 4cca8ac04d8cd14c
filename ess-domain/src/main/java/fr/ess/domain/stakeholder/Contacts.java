package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.stakeholder.privacy.LegalGround;
import fr.ess.domain.stakeholder.privacy.Personal;
import fr.ess.domain.stakeholder.privacy.Term;
import java.util.Optional;

/** How a person is reached. The private ones are never published, whatever is consented to. */
public record Contacts(
        @Personal(ground = LegalGround.CONSENT, audience = Audience.PUBLIC, term = Term.CONTACT)
        Optional<EmailAddress> workEmail,

        @Personal(ground = LegalGround.CONSENT, audience = Audience.PUBLIC, term = Term.CONTACT)
        Optional<PhoneNumber> workPhone,

        @Personal(ground = LegalGround.PUBLIC_INTEREST, audience = Audience.MISSION, term = Term.CONTACT)
        Optional<EmailAddress> privateEmail,

        @Personal(ground = LegalGround.PUBLIC_INTEREST, audience = Audience.MISSION, term = Term.CONTACT)
        Optional<PhoneNumber> privatePhone) {

    public static final Contacts NONE =
            new Contacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These, completed by the other ones. */
    public Contacts or(Contacts other) {
        return new Contacts(
                workEmail.or(other::workEmail),
                workPhone.or(other::workPhone),
                privateEmail.or(other::privateEmail),
                privatePhone.or(other::privatePhone));
    }
}
