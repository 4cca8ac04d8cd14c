package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.privacy.PersonalData;
import fr.ess.domain.stakeholder.privacy.PersonalDatum;
import fr.ess.domain.stakeholder.privacy.RetentionSchedule;
import fr.ess.domain.stakeholder.privacy.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One run over the people whose data reached their term: what was announced and what was erased, to be recorded with the
 * schedule it read. Nothing is erased that was not announced as long before as the schedule says.
 *
 * @param warned what this run announces
 * @param erased what this run erased, all of it announced before
 */
public record RetentionRun(LocalDate on, RetentionSchedule schedule, List<Due> warned, List<Due> erased) {

    private static final Comparator<Due> BY_PERSON =
            Comparator.comparing(Due::person).thenComparing(Due::term);

    public RetentionRun {
        warned = warned.stream().sorted(BY_PERSON).toList();
        erased = erased.stream().sorted(BY_PERSON).toList();
    }

    /**
     * The data of one term of one person.
     *
     * @param on the day from which they are to be erased
     */
    public record Due(PersonId person, Term term, LocalDate on) {}

    /**
     * What a run does, and who is changed by it.
     *
     * @param changed the people as they are after it
     */
    public record Outcome(RetentionRun run, List<Person> changed) {

        public Outcome {
            changed = List.copyOf(changed);
        }
    }

    /** Whether it did anything; a run that did not leaves the same run to be done again. */
    public boolean isEmpty() {
        return warned.isEmpty() && erased.isEmpty();
    }

    /**
     * Announces what will reach its term within the delay of the warning, and erases what reached it and was announced
     * that long ago. A contact since the announcement moves the term, and so cancels it.
     *
     * @param past the runs before, of which the announcements count
     */
    public static Outcome over(
            Collection<Person> people, Collection<RetentionRun> past, RetentionSchedule schedule, LocalDate today) {
        Map<Due, LocalDate> announced = new HashMap<>();
        past.forEach(run -> run.warned.forEach(due -> announced.merge(due, run.on, RetentionRun::earlier)));
        List<Due> warned = new ArrayList<>();
        List<Due> erased = new ArrayList<>();
        List<Person> changed = new ArrayList<>();
        for (Person person : people) {
            EnumSet<Term> expired = EnumSet.noneOf(Term.class);
            for (Due due : dues(person, schedule, today)) {
                Optional<LocalDate> since = Optional.ofNullable(announced.get(due));
                boolean soon = !due.on().minusDays(schedule.warningDays()).isAfter(today);
                if (since.isEmpty() && soon) {
                    warned.add(due);
                } else if (since.isPresent()
                        && !due.on().isAfter(today)
                        && !since.get().plusDays(schedule.warningDays()).isAfter(today)) {
                    erased.add(due);
                    expired.add(due.term());
                }
            }
            if (!expired.isEmpty()) {
                changed.add(PersonalData.without(person, expired));
            }
        }
        return new Outcome(new RetentionRun(today, schedule, warned, erased), changed);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The terms by which something of the person is still held, with the day each is reached. */
    private static List<Due> dues(Person person, RetentionSchedule schedule, LocalDate today) {
        Set<Term> held = EnumSet.noneOf(Term.class);
        PersonalData.catalogue(Person.class).stream()
                .filter(PersonalDatum::erased)
                .map(PersonalDatum::term)
                .filter(term -> !PersonalData.without(person, Set.of(term)).equals(person))
                .forEach(held::add);
        return held.stream()
                .flatMap(term -> start(person, today)
                        .flatMap(start -> schedule.due(term, start, today))
                        .map(on -> new Due(person.id(), term, on))
                        .stream())
                .toList();
    }

    /**
     * The last contact, the collection or the end of the last role, whichever came last; empty while a role runs. The
     * register of élus is no contact, but an élu in office is not forgotten.
     */
    private static Optional<LocalDate> start(Person person, LocalDate today) {
        List<LocalDate> ends = Stream.concat(
                        person.mandates().stream().map(Mandate::days),
                        person.functions().stream().map(StructureFunction::days))
                .map(DateRange::last)
                .toList();
        if (ends.stream().anyMatch(end -> !end.isBefore(today))) {
            return Optional.empty();
        }
        return Stream.of(
                        ends.stream(),
                        person.privacy().lastContact().stream(),
                        Stream.of(person.privacy().collectedOn()))
                .flatMap(days -> days)
                .max(LocalDate::compareTo);
    }
}
