package fr.ess.http;

import fr.ess.application.boot.Ess;
import fr.ess.application.shared.Actor;
import fr.ess.application.stakeholder.People;
import fr.ess.application.stakeholder.SupportOffers;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Contacts;
import fr.ess.domain.stakeholder.EmailAddress;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.PhoneNumber;
import fr.ess.domain.stakeholder.SupportOffer;
import fr.ess.domain.stakeholder.privacy.ConsentAct;
import fr.ess.domain.stakeholder.privacy.Notice;
import fr.ess.domain.stakeholder.privacy.Privacy;
import fr.ess.domain.stakeholder.privacy.PublicField;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People who do not exist, with markers in all that the public must never see. */
final class SamplePeople {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 28);
    private static final DateRange SINCE = DateRange.from(DAY);
    private static final Source RNE = new Source("RNE", SourceKind.REGISTER);
    private static final String SECRET = TestSite.SECRET;

    private final Ess ess;
    private final Actor actor;

    SamplePeople(Ess ess, Actor actor) {
        this.ess = ess;
        this.actor = actor;
    }

    void enter() {
        People people = ess.use(People.class);
        people.enter(id -> elu(id, "Camille", "Exemple", Set.of()), actor);
        people.enter(id -> elu(id, "Dominique", "Modèle", Set.of(PublicField.WORK_EMAIL)), actor);
        people.enter(
                id -> {
                    Person objecting = elu(id, "Sacha", "Refus" + SECRET, Set.of(PublicField.NAME));
                    return objecting.withPrivacy(objecting.privacy().objecting(DAY));
                },
                actor);
        people.enter(
                id -> elu(id, "Andrea", "Ancien" + SECRET, Set.of())
                        .withRoles(List.of(seat(new DateRange(DAY, LocalDate.of(2022, 1, 1)))), List.of()),
                actor);
        Person shown = people.enter(
                id -> worker(
                        id, "Noa", "Témoin", Set.of(PublicField.NAME, PublicField.SUPPORT, PublicField.WORK_PHONE)),
                actor);
        Person hidden = people.enter(id -> worker(id, "Lou", "Cachée" + SECRET, Set.of(PublicField.SUPPORT)), actor);
        Person withdrawn = people.enter(
                id -> {
                    Person before =
                            worker(id, "Alix", "Retirée" + SECRET, Set.of(PublicField.NAME, PublicField.SUPPORT));
                    return before.withPrivacy(before.privacy()
                            .after(new ConsentAct(PublicField.NAME, false, DAY.plusDays(1), "lettre " + SECRET)));
                },
                actor);
        ess.use(SupportOffers.class)
                .enter(
                        id -> new SupportOffer(
                                id,
                                "Accueil des porteurs de projet",
                                Optional.empty(),
                                tags("création"),
                                tags("porteurs de projet"),
                                new TreeSet<>(Set.of(new CommuneCode("35238"), new CommuneCode("35047"))),
                                Stream.of(shown, hidden, withdrawn)
                                        .map(person -> new SupportOffer.Worker(person.id(), SINCE))
                                        .toList(),
                                SINCE),
                        actor);
    }

    private static SortedSet<Tag> tags(String... labels) {
        return Stream.of(labels).map(Tag::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Person elu(PersonId id, String given, String family, Set<PublicField> consents) {
        return person(id, given, family, consents).withMandate(seat(SINCE));
    }

    private static Mandate seat(DateRange days) {
        return new Mandate(
                new Assembly.CouncilOf(Collectivity.commune(new CommuneCode("35238"))),
                "conseillère municipale",
                List.of(),
                Optional.empty(),
                days,
                RNE);
    }

    private static Person worker(PersonId id, String given, String family, Set<PublicField> consents) {
        return person(id, given, family, consents);
    }

    /** Private contacts, note, evidence and notice hold markers; so do work contacts that are not consented to. */
    private static Person person(PersonId id, String given, String family, Set<PublicField> consents) {
        Privacy privacy = Privacy.collected(DAY, RNE)
                .notified(new Notice(DAY, "lettre secrète"))
                .contacted(DAY);
        for (PublicField field : consents) {
            privacy = privacy.after(new ConsentAct(field, true, DAY, "formulaire " + SECRET));
        }
        String email = consents.contains(PublicField.WORK_EMAIL) ? "accueil@exemple.fr" : "x@" + SECRET + ".fr";
        String phone = consents.contains(PublicField.WORK_PHONE) ? "02 99 00 00 01" : "06 99 88 77 66";
        return Person.named(new PersonName(given, family), id, privacy)
                .withContacts(new Contacts(
                        EmailAddress.tryParse(email),
                        PhoneNumber.tryParse(phone),
                        EmailAddress.tryParse("prive@" + SECRET + ".fr"),
                        PhoneNumber.tryParse("06 99 88 77 66")))
                .withNote("note secrète " + SECRET);
    }
}
