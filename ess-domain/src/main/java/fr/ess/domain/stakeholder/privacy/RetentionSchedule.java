package fr.ess.domain.stakeholder.privacy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many months each term lasts, and since when that is decided. A term that is shortened acts on what it would have
 * ended already only after the delay of the warning.
 *
 * @param rules by term, then by the day they take effect
 * @param warningDays how many days before an erasure it is announced
 */
public record RetentionSchedule(List<Rule> rules, int warningDays) {

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /** Twelve months a year, thirty days of warning: usual durations, which a mission may change. */
    public static final RetentionSchedule USUAL = new RetentionSchedule(
            List.of(
                    new Rule(Term.CONTACT, 36, ALWAYS),
                    new Rule(Term.ROLE, 6, ALWAYS),
                    new Rule(Term.EVENT, 12, ALWAYS),
                    new Rule(Term.FILE, 120, ALWAYS)),
            30);

    public RetentionSchedule {
        rules = rules.stream()
                .sorted(Comparator.comparing(Rule::term).thenComparing(Rule::since))
                .toList();
        if (warningDays < 0) {
            throw new IllegalArgumentException("a warning comes before, not " + warningDays + " days");
        }
    }

    /** The same schedule with one more decision. */
    public RetentionSchedule deciding(Rule rule) {
        return new RetentionSchedule(
                Stream.concat(rules.stream(), Stream.of(rule)).toList(), warningDays);
    }

    /** How long a term lasts by what is decided on that day; empty for what is kept as long as its record. */
    public Optional<Integer> monthsOn(Term term, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.term() == term && !rule.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Rule::months);
    }

    /**
     * The day from which a datum is to be erased.
     *
     * @param start the event that its term is counted from
     * @param today decides which rule is in force
     * @return empty for what is kept as long as its record
     */
    public Optional<LocalDate> due(Term term, LocalDate start, LocalDate today) {
        List<Rule> decided = rules.stream()
                .filter(rule -> rule.term() == term && !rule.since().isAfter(today))
                .toList();
        if (decided.isEmpty()) {
            return Optional.empty();
        }
        Rule inForce = decided.get(decided.size() - 1);
        LocalDate due = start.plusMonths(inForce.months());
        LocalDate notBefore = inForce.since().plusDays(warningDays);
        if (decided.size() == 1 || !due.isBefore(notBefore)) {
            return Optional.of(due);
        }
        LocalDate formerly = start.plusMonths(decided.get(decided.size() - 2).months());
        return Optional.of(formerly.isBefore(notBefore) ? formerly : notBefore);
    }

    /**
     * One decision on a term.
     *
     * @param months how long it lasts
     * @param since the day the decision takes effect
     */
    public record Rule(Term term, int months, LocalDate since) {

        public Rule {
            if (months < 0) {
                throw new IllegalArgumentException("a term does not last " + months + " months");
            }
        }
    }
}
