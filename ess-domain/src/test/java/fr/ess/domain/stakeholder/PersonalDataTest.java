package fr.ess.domain.stakeholder;

import static fr.ess.domain.stakeholder.PersonFixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.privacy.ConsentAct;
import fr.ess.domain.stakeholder.privacy.LegalGround;
import fr.ess.domain.stakeholder.privacy.Notice;
import fr.ess.domain.stakeholder.privacy.Personal;
import fr.ess.domain.stakeholder.privacy.PersonalData;
import fr.ess.domain.stakeholder.privacy.PersonalDatum;
import fr.ess.domain.stakeholder.privacy.Privacy;
import fr.ess.domain.stakeholder.privacy.PublicField;
import fr.ess.domain.stakeholder.privacy.Published;
import fr.ess.domain.stakeholder.privacy.RetentionSchedule;
import fr.ess.domain.stakeholder.privacy.RetentionSchedule.Rule;
import fr.ess.domain.stakeholder.privacy.Term;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final DateRange RUNNING = DateRange.from(LocalDate.of(2026, 3, 22));
    private static final Contacts CONTACTS = new Contacts(
            EmailAddress.tryParse("pro@exemple.fr"),
            PhoneNumber.tryParse("0299000001"),
            EmailAddress.tryParse("prive@exemple.fr"),
            PhoneNumber.tryParse("0612345678"));

    /** The components of a person that are no datum of their own: ids, and records whose parts are declared. */
    private static final Set<String> STRUCTURAL =
            Set.of("Person.id", "Person.contacts", "Person.privacy", "Privacy.origin", "Privacy.collectedOn");

    @Test
    void n15_everyComponentOfAPersonIsDeclaredWithGroundAudienceAndTerm() {
        Set<String> declared = PersonalData.catalogue(Person.class).stream()
                .map(PersonalDatum::name)
                .collect(Collectors.toSet());
        Set<String> all = Stream.of(Person.class, Contacts.class, Privacy.class)
                .flatMap(owner -> Arrays.stream(owner.getRecordComponents())
                        .map(component -> owner.getSimpleName() + "." + component.getName()))
                .collect(Collectors.toSet());

        assertThat(declared).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(STRUCTURAL);
        all.removeAll(STRUCTURAL);
        assertThat(declared).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void n15_noPlaceForAPoliticalLabelAUnionOrABirthDate() {
        List<String> names = PersonalData.recordsWithin(Person.class).stream()
                .flatMap(owner -> Arrays.stream(owner.getRecordComponents()))
                .map(component -> component.getName().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(names)
                .hasSizeGreaterThan(20)
                .noneMatch(name -> Stream.of(
                                "nuance",
                                "party",
                                "polit",
                                "union",
                                "syndic",
                                "college",
                                "birth",
                                "profession",
                                "national")
                        .anyMatch(name::contains));
    }

    @Test
    void n15_aPublicViewHoldsNothingPersonalThatIsNotPublished() {
        List<Type> held = Arrays.stream(PublicPerson.class.getRecordComponents())
                .filter(component -> component.getType() != PersonId.class && component.getType() != boolean.class)
                .map(RecordComponent::getGenericType)
                .map(PersonalDataTest::unwrapped)
                .toList();

        assertThat(held).hasSize(5).allSatisfy(type -> assertThat(type).isEqualTo(Published.class));
        assertThat(Published.class.getDeclaredConstructors())
                .hasSize(1)
                .extracting(Constructor::getModifiers)
                .allMatch(Modifier::isPrivate);
    }

    private static Type unwrapped(Type type) {
        ParameterizedType generic = (ParameterizedType) type;
        return generic.getRawType() == Published.class
                ? Published.class
                : ((ParameterizedType) generic.getActualTypeArguments()[0]).getRawType();
    }

    @Test
    void web8_eachAudienceSeesWhatIsDeclaredForItAndANewFieldIsClosed() {
        record Sample(
                @Personal(ground = LegalGround.CONSENT, audience = Audience.PUBLIC, term = Term.ROLE)
                String open,

                @Personal(ground = LegalGround.CONTRACT, audience = Audience.PARTNER, term = Term.ROLE)
                String shared,

                String undeclared) {}
        Sample sample = new Sample("a", "b", "c");

        assertThat(PersonalData.visibleTo(Audience.PUBLIC, sample)).isEqualTo(Map.of("open", "a"));
        assertThat(PersonalData.visibleTo(Audience.PARTNER, sample)).isEqualTo(Map.of("open", "a", "shared", "b"));
        assertThat(PersonalData.visibleTo(Audience.MISSION, sample))
                .isEqualTo(Map.of("open", "a", "shared", "b", "undeclared", "c"));
    }

    @Test
    void net4_aSupportWorkerIsPublishedFieldByFieldAsSheConsents() {
        Person silent = aPerson(1).withContacts(CONTACTS).get();
        Person named = aPerson(1)
                .withContacts(CONTACTS)
                .consentingTo(PublicField.NAME, TODAY)
                .get();
        Person reachable = aPerson(1)
                .withContacts(CONTACTS)
                .consentingTo(PublicField.NAME, TODAY)
                .consentingTo(PublicField.WORK_EMAIL, TODAY)
                .get();

        assertThat(PublicPerson.of(silent, TODAY, TODAY)).isEmpty();
        assertThat(PublicPerson.of(named, TODAY, TODAY)).hasValueSatisfying(seen -> {
            assertThat(seen.workEmail()).isEmpty();
            assertThat(seen.workPhone()).isEmpty();
        });
        assertThat(PublicPerson.of(reachable, TODAY, TODAY)).hasValueSatisfying(seen -> {
            assertThat(seen.workEmail().orElseThrow().value().text()).isEqualTo("pro@exemple.fr");
            assertThat(seen.workPhone()).isEmpty();
        });
        assertThat(PublicPerson.of(reachable, TODAY, TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void web1_aWithdrawalActsAtOnceWhateverDayIsAskedAbout() {
        Person person =
                aPerson(1).consentingTo(PublicField.NAME, TODAY.minusYears(1)).get();
        Person withdrawn =
                person.withPrivacy(person.privacy().after(new ConsentAct(PublicField.NAME, false, TODAY, "courriel")));

        assertThat(PublicPerson.of(withdrawn, TODAY.minusMonths(2), TODAY.minusDays(1)))
                .isPresent();
        assertThat(PublicPerson.of(withdrawn, TODAY.minusMonths(2), TODAY)).isEmpty();
    }

    @Test
    void net4_anElusNameIsPublicByTheMandateAndSixMonthsAfterIt() {
        LocalDate end = LocalDate.of(2026, 3, 31);
        Person elu = aPerson(1)
                .withContacts(CONTACTS)
                .eluOf("35238", DateRange.until(end))
                .get();

        assertThat(PublicPerson.of(elu, end, end)).hasValueSatisfying(seen -> {
            assertThat(seen.mandates()).isPresent();
            assertThat(seen.workEmail()).isEmpty();
        });
        assertThat(PublicPerson.of(elu, end.plusMonths(6), end.plusMonths(6)))
                .hasValueSatisfying(seen -> assertThat(seen.mandates()).isEmpty());
        assertThat(PublicPerson.of(elu, end, end.plusMonths(7))).isEmpty();
    }

    @Test
    void adm3_erasureLeavesNothingThatTellsWhoAndEveryTotalAsItWas() {
        Person elu = aPerson(1)
                .named("Anne", "Le Goff")
                .withContacts(CONTACTS)
                .noted("Rencontrée en juin, 06 12 34 56 78")
                .eluOf("35238", RUNNING)
                .workingAt(7, StructureFunction.Kind.GOVERNANCE, RUNNING)
                .workingAt(7, StructureFunction.Kind.GOVERNANCE, RUNNING)
                .consentingTo(PublicField.NAME, TODAY)
                .get();

        Person erased = elu.erased();

        assertThat(erased.isErased()).isTrue();
        assertThat(erased.contacts()).isEqualTo(Contacts.NONE);
        assertThat(erased.note()).isEmpty();
        assertThat(erased.privacy().consents()).isEmpty();
        assertThat(erased.isEluOn(TODAY)).isEqualTo(elu.isEluOn(TODAY));
        assertThat(erased.familiesOn(TODAY)).isEqualTo(elu.familiesOn(TODAY));
        assertThat(erased.functionsOn(TODAY)).hasSameSizeAs(elu.functionsOn(TODAY));
        assertThat(PublicPerson.of(erased, TODAY, TODAY)).isEmpty();
        assertThat(erased.erased()).isEqualTo(erased);
    }

    @Test
    void adm1_aShortenedTermDoesNotActBackwardsWithoutNotice() {
        LocalDate start = LocalDate.of(2024, 1, 1);
        LocalDate decided = LocalDate.of(2026, 6, 1);
        RetentionSchedule shortened = RetentionSchedule.USUAL.deciding(new Rule(Term.CONTACT, 12, decided));

        assertThat(RetentionSchedule.USUAL.due(Term.CONTACT, start, decided)).hasValue(LocalDate.of(2027, 1, 1));
        assertThat(shortened.due(Term.CONTACT, start, decided.minusDays(1))).hasValue(LocalDate.of(2027, 1, 1));
        assertThat(shortened.due(Term.CONTACT, start, decided)).hasValue(decided.plusDays(30));
        assertThat(shortened.due(Term.CONTACT, LocalDate.of(2020, 1, 1), decided))
                .as("what was due already stays due")
                .hasValue(LocalDate.of(2023, 1, 1));
        assertThat(shortened.due(Term.CONTACT, LocalDate.of(2026, 5, 1), decided))
                .hasValue(LocalDate.of(2027, 5, 1));
        assertThat(shortened.due(Term.RECORD, start, decided)).isEmpty();
    }

    @Test
    void adm7_aPersonIsToBeInformedWithinAMonthOfTheCollection() {
        Person person = aPerson(1).get();

        assertThat(person.privacy().noticeDue()).hasValue(PersonFixtures.COLLECTED.plusMonths(1));
        assertThat(person.privacy().notified(new Notice(TODAY, "courriel")).noticeDue())
                .isEmpty();
    }
}
