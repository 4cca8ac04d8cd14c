package fr.ess.domain.stakeholder;

import fr.ess.domain.stakeholder.privacy.PublicField;
import fr.ess.domain.stakeholder.privacy.Published;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What anyone may see of a person. Each component is {@link Published}, so that nothing private can be put here.
 */
public record PublicPerson(
        PersonId id,
        Published<PersonName> name,
        Optional<Published<List<Mandate>>> mandates,
        Optional<Published<List<StructureFunction>>> functions,
        Optional<Published<EmailAddress>> workEmail,
        Optional<Published<PhoneNumber>> workPhone,
        boolean supportIsPublic) {

    /**
     * The public view of a person, with the roles she held on the day that is asked about; empty when her name may not
     * be published, so that she changes neither results nor counts.
     *
     * @param today the day of the publication, which decides on consents and objections
     */
    public static Optional<PublicPerson> of(Person person, LocalDate asOf, LocalDate today) {
        return Published.of(person, PublicField.NAME, asOf, today, Person::name)
                .map(name -> new PublicPerson(
                        person.id(),
                        name,
                        Published.of(
                                person,
                                PublicField.MANDATES,
                                asOf,
                                today,
                                whole -> Optional.of(whole.mandatesOn(asOf)).filter(held -> !held.isEmpty())),
                        Published.of(
                                person,
                                PublicField.FUNCTIONS,
                                asOf,
                                today,
                                whole -> Optional.of(whole.functionsOn(asOf)).filter(held -> !held.isEmpty())),
                        Published.of(
                                person,
                                PublicField.WORK_EMAIL,
                                asOf,
                                today,
                                whole -> whole.contacts().workEmail()),
                        Published.of(
                                person,
                                PublicField.WORK_PHONE,
                                asOf,
                                today,
                                whole -> whole.contacts().workPhone()),
                        person.mayPublish(PublicField.SUPPORT, asOf, today)));
    }
}
