package fr.ess.domain.stakeholder;

import static fr.ess.domain.stakeholder.PersonFixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.privacy.ConsentAct;
import fr.ess.domain.stakeholder.privacy.PublicField;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
    private static final DateRange TERM = new DateRange(LocalDate.of(2020, 5, 18), MARCH_31);

    @Test
    void net1_isAnEluOnTheLastDayOfTheMandateAndNotOnTheNext() {
        Person elu = aPerson(1).eluOf("35238", TERM).get();

        assertThat(elu.isEluOn(MARCH_31)).isTrue();
        assertThat(elu.familiesOn(MARCH_31)).containsExactly(ActorFamily.ELU);
        assertThat(elu.isEluOn(MARCH_31.plusDays(1))).isFalse();
        assertThat(elu.familiesOn(MARCH_31.plusDays(1))).isEmpty();
        assertThat(elu.isEluOn(TERM.first())).isTrue();
        assertThat(elu.isEluOn(TERM.first().minusDays(1))).isFalse();
    }

    @Test
    void net1_isNoEluByDeclaration() {
        Person person = aPerson(1).get();

        assertThatThrownBy(() -> person.withFamilies(new TreeSet<>(Set.of(ActorFamily.ELU))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The article's élu: community councillor, vice-president of the development council, regional councillor. */
    @Test
    void net5_oneHumanBeingWithThreeMandatesIsOnePerson() {
        DateRange since2004 = DateRange.from(LocalDate.of(2004, 4, 2));
        Assembly.DevelopmentCouncil codespar = new Assembly.DevelopmentCouncil(new StructureId(7));
        Person community = aPerson(1)
                .named("Alain", "Yvergniaux")
                .holding(
                        new Assembly.CouncilOf(new Collectivity(Collectivity.Level.EPCI, "243500139")),
                        "conseiller communautaire",
                        since2004)
                .get();
        Person again = aPerson(2)
                .named("Alain", "YVERGNIAUX")
                .holding(codespar, "vice-président", since2004)
                .holding(
                        new Assembly.CouncilOf(new Collectivity(Collectivity.Level.REGION, "53")),
                        "conseiller régional",
                        since2004)
                .get();

        Person one = community.absorbing(again);

        assertThat(one.id()).isEqualTo(community.id());
        assertThat(one.mandatesOn(LocalDate.of(2005, 2, 6)))
                .extracting(Mandate::title)
                .containsExactlyInAnyOrder("conseiller communautaire", "vice-président", "conseiller régional");
        assertThat(one.absorbing(again)).isEqualTo(one);
        assertThat(codespar.isElective()).isFalse();
    }

    @Test
    void net5_mergingKeepsTheObjectionAndTheWithdrawalOfEither() {
        LocalDate given = LocalDate.of(2026, 2, 1);
        Person consenting =
                aPerson(1).consentingTo(PublicField.WORK_EMAIL, given).get();
        Person withdrawn = aPerson(2).get();
        withdrawn = withdrawn.withPrivacy(withdrawn
                .privacy()
                .after(new ConsentAct(PublicField.WORK_EMAIL, false, given, "courriel"))
                .objecting(given));

        Person one = consenting.absorbing(withdrawn);

        assertThat(one.privacy().consentsTo(PublicField.WORK_EMAIL, given)).isFalse();
        assertThat(one.privacy().hasObjected(given)).isTrue();
    }

    @Test
    void adm7_anObjectionSurvivesWhatTheRegisterSaysAgain() {
        Person elu = aPerson(1).eluOf("35238", TERM).get();
        Person objecting = elu.withPrivacy(elu.privacy().objecting(LocalDate.of(2026, 2, 1)));

        Person reimported = objecting.withRoles(elu.mandates(), List.of());

        assertThat(reimported.mandates()).isEqualTo(elu.mandates());
        assertThat(PublicPerson.of(reimported, MARCH_31, MARCH_31)).isEmpty();
        assertThat(PublicPerson.of(elu, MARCH_31, MARCH_31)).isPresent();
    }

    @Test
    void namesAndContactsHideThemselvesFromLogs() {
        Person person = aPerson(1)
                .named("Anne", "Le Goff")
                .withContacts(new Contacts(
                        EmailAddress.tryParse("Anne.LeGoff@exemple.fr "),
                        PhoneNumber.tryParse("02 99 00 00 01"),
                        EmailAddress.tryParse("anne@exemple.org"),
                        PhoneNumber.tryParse("+33 (0)6 12 34 56 78")))
                .get();

        assertThat(person.contacts().privatePhone()).hasValue(new PhoneNumber("+33612345678"));
        assertThat(person.contacts().workEmail().orElseThrow().text()).isEqualTo("anne.legoff@exemple.fr");
        assertThat(person.toString()).doesNotContain("Goff", "Anne", "exemple", "99000001", "612345678");
    }

    @Test
    void refusesWhatIsNoAddressAndNoNumber() {
        assertThat(List.of("", "a@b", "a b@c.fr", "a@b..fr", "a@b.fr,c@d.fr"))
                .allSatisfy(text -> assertThat(EmailAddress.tryParse(text)).isEmpty());
        assertThat(List.of("", "12", "0299", "02 99 00 00 0x"))
                .allSatisfy(text -> assertThat(PhoneNumber.tryParse(text)).isEmpty());
    }
}
