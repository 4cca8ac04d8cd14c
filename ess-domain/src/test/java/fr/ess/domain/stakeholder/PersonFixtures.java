package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.stakeholder.privacy.ConsentAct;
import fr.ess.domain.stakeholder.privacy.Privacy;
import fr.ess.domain.stakeholder.privacy.PublicField;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** People that read like sentences: {@code aPerson(1).named("Anne", "Le Goff").eluOf("35238", days)}. */
public final class PersonFixtures {

    public static final Source RNE = new Source("rne", SourceKind.REGISTER);
    public static final LocalDate COLLECTED = LocalDate.of(2026, 1, 15);

    private final Person person;

    private PersonFixtures(Person person) {
        this.person = person;
    }

    public static PersonFixtures aPerson(long id) {
        return new PersonFixtures(Person.named(
                new PersonName("Prénom" + id, "Nom" + id), new PersonId(id), Privacy.collected(COLLECTED, RNE)));
    }

    public PersonFixtures named(String given, String family) {
        return new PersonFixtures(new Person(
                person.id(),
                Optional.of(new PersonName(given, family)),
                person.declaredFamilies(),
                person.contacts(),
                person.mandates(),
                person.functions(),
                person.privacy(),
                person.note()));
    }

    public PersonFixtures eluOf(String commune, DateRange days) {
        Assembly council = new Assembly.CouncilOf(Collectivity.commune(new CommuneCode(commune)));
        return holding(council, "conseillère municipale", days);
    }

    public PersonFixtures holding(Assembly assembly, String title, DateRange days) {
        return new PersonFixtures(
                person.withMandate(new Mandate(assembly, title, List.of(), Optional.empty(), days, RNE)));
    }

    public PersonFixtures workingAt(long structure, StructureFunction.Kind kind, DateRange days) {
        return new PersonFixtures(person.withFunction(new StructureFunction(
                new StructureId(structure), kind, kind.name().toLowerCase(Locale.ROOT), days, RNE)));
    }

    public PersonFixtures consentingTo(PublicField field, LocalDate on) {
        return new PersonFixtures(
                person.withPrivacy(person.privacy().after(new ConsentAct(field, true, on, "formulaire"))));
    }

    public PersonFixtures withContacts(Contacts contacts) {
        return new PersonFixtures(person.withContacts(contacts));
    }

    public PersonFixtures noted(String note) {
        return new PersonFixtures(person.withNote(note));
    }

    public Person get() {
        return person;
    }
}
