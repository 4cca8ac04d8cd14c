package fr.ess.domain.funding.scheme;

import fr.ess.domain.shared.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A funding scheme: who may ask, for what, how much, when, and the cases that show it.
 *
 * @param code its stable name in files and addresses, for instance {@code ess-local-2026}
 * @param opening the days on which it takes requests
 * @param territory the name of the territory whose applicants it serves; empty for all
 * @param variantOf the code of the generic scheme that this one replaces for its own territory
 * @param series the name that the schemes share among which every applicant should find exactly one
 */
public record Scheme(
        SchemeId id,
        String code,
        Presentation presentation,
        DateRange opening,
        Optional<String> territory,
        Optional<String> variantOf,
        Optional<String> series,
        Rule rule,
        Support support,
        List<WorkedExample> examples) {

    /** The criterion by which a scheme depends on another one. */
    public static final String DEPENDENCY = "scheme-granted";

    /** The argument of {@link #DEPENDENCY} that lists the other schemes. */
    public static final String DEPENDENCY_ARGUMENT = "schemes";

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    public Scheme {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of a scheme: " + code);
        }
        examples = List.copyOf(examples);
    }

    /** A scheme that is open to all at any time, for this rule. */
    public static Scheme of(SchemeId id, String code, Rule rule) {
        return new Scheme(
                id,
                code,
                Presentation.titled(code),
                DateRange.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rule,
                Support.IN_KIND,
                List.of());
    }

    /** The codes of the schemes that its rule names: what it cannot be judged without. */
    public SortedSet<String> dependencies() {
        SortedSet<String> codes = new TreeSet<>();
        rule.forEachClause(clause -> {
            if (clause.criterion().equals(DEPENDENCY)) {
                codes.addAll(clause.arguments().getOrDefault(DEPENDENCY_ARGUMENT, List.of()));
            }
        });
        return codes;
    }

    /** The day on which to study it: that one if it takes requests then, else the nearest on which it does. */
    public LocalDate dayToStudy(LocalDate day) {
        if (day.isBefore(opening.first())) {
            return opening.first();
        }
        return day.isAfter(opening.last()) ? opening.last() : day;
    }

    /** The same scheme under another id. */
    public Scheme withId(SchemeId other) {
        return new Scheme(other, code, presentation, opening, territory, variantOf, series, rule, support, examples);
    }

    /** The same scheme with another rule. */
    public Scheme withRule(Rule changed) {
        return new Scheme(id, code, presentation, opening, territory, variantOf, series, changed, support, examples);
    }
}
