package fr.ess.domain.stakeholder;

import static fr.ess.domain.stakeholder.PersonFixtures.COLLECTED;
import static fr.ess.domain.stakeholder.PersonFixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.RetentionRun.Due;
import fr.ess.domain.stakeholder.RetentionRun.Outcome;
import fr.ess.domain.stakeholder.privacy.RetentionSchedule;
import fr.ess.domain.stakeholder.privacy.RetentionSchedule.Rule;
import fr.ess.domain.stakeholder.privacy.Term;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionRunTest {

    private static final RetentionSchedule USUAL = RetentionSchedule.USUAL;
    private static final LocalDate DUE = COLLECTED.plusMonths(36);

    private final Person contact = aPerson(1).noted("à rappeler").get();

    @Test
    void adm1_warnsThenErasesAfterTheDeclaredDelayAndNotBefore() {
        Outcome early = run(contact, List.of(), DUE.minusDays(31));
        assertThat(early.run().isEmpty()).isTrue();

        Outcome warning = run(contact, List.of(), DUE.minusDays(30));
        assertThat(warning.run().warned()).containsExactly(new Due(contact.id(), Term.CONTACT, DUE));
        assertThat(warning.changed()).isEmpty();

        Outcome waiting = run(contact, List.of(warning.run()), DUE.minusDays(1));
        assertThat(waiting.run().isEmpty()).isTrue();

        Outcome erasing = run(contact, List.of(warning.run()), DUE);
        assertThat(erasing.run().erased()).containsExactly(new Due(contact.id(), Term.CONTACT, DUE));
        assertThat(erasing.changed()).hasSize(1).allMatch(Person::isErased);
        assertThat(erasing.run().schedule()).isEqualTo(USUAL);
    }

    @Test
    void adm1_aTermReachedWithoutWarningIsAnnouncedFirst() {
        Outcome late = run(contact, List.of(), DUE.plusYears(1));

        assertThat(late.changed()).isEmpty();
        assertThat(run(contact, List.of(late.run()), DUE.plusYears(1).plusDays(29))
                        .changed())
                .isEmpty();
        assertThat(run(contact, List.of(late.run()), DUE.plusYears(1).plusDays(30))
                        .changed())
                .hasSize(1);
    }

    @Test
    void adm1_runningTwiceChangesNothing() {
        Outcome warning = run(contact, List.of(), DUE.minusDays(30));
        assertThat(run(contact, List.of(warning.run()), DUE.minusDays(30)).run().isEmpty())
                .isTrue();

        Outcome erasing = run(contact, List.of(warning.run()), DUE);
        Outcome again = RetentionRun.over(erasing.changed(), List.of(warning.run(), erasing.run()), USUAL, DUE);
        assertThat(again.run().isEmpty()).isTrue();
        assertThat(again.changed()).isEmpty();
    }

    @Test
    void aContactSinceTheWarningCancelsIt() {
        Outcome warning = run(contact, List.of(), DUE.minusDays(30));
        Person back = contact.withPrivacy(contact.privacy().contacted(DUE.minusDays(3)));

        assertThat(run(back, List.of(warning.run()), DUE).run().isEmpty()).isTrue();
    }

    @Test
    void nobodyIsForgottenInOffice() {
        Person elu = aPerson(1).eluOf("35238", DateRange.from(COLLECTED)).get();

        assertThat(run(elu, List.of(), DUE.plusYears(20)).run().isEmpty()).isTrue();
    }

    @Test
    void adm1_aTermShortenedTodayErasesNothingToday() {
        LocalDate decided = COLLECTED.plusMonths(20);
        RetentionSchedule shortened = USUAL.deciding(new Rule(Term.CONTACT, 12, decided));

        Outcome first = RetentionRun.over(List.of(contact), List.of(), shortened, decided);

        assertThat(first.changed()).isEmpty();
        assertThat(first.run().warned()).containsExactly(new Due(contact.id(), Term.CONTACT, decided.plusDays(30)));
        assertThat(RetentionRun.over(List.of(contact), List.of(first.run()), shortened, decided.plusDays(30))
                        .changed())
                .hasSize(1);
    }

    private static Outcome run(Person person, List<RetentionRun> past, LocalDate today) {
        return RetentionRun.over(List.of(person), past, USUAL, today);
    }
}
