package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What the missing facts can still make of a condition; exact where {@link Standing} is too wary, as for a fact that one
 * part wants and another refuses. Parts that lack nothing in common are looked at each for itself; only those that do
 * need a diagram.
 */
public record Outlook(boolean mayHold, boolean mayFail) {

    private static final Outlook SURE = new Outlook(true, false);

    static Outlook of(Standing standing) {
        return new Outlook(standing != Standing.NOT_MET, standing != Standing.MET);
    }

    Outlook not() {
        return new Outlook(/* mayHold= */ mayFail, /* mayFail= */ mayHold);
    }

    private Outlook and(Outlook independent) {
        return new Outlook(mayHold && independent.mayHold, mayFail || independent.mayFail);
    }

    /** The outlook of all these together. */
    static Outlook ofAll(List<Formula> parts, FactSheet facts, LocalDate day) {
        Outlook all = SURE;
        List<Entangled> groups = new ArrayList<>();
        for (Formula part : parts) {
            Standing standing = part.standing(facts);
            all = standing == Standing.UNKNOWN ? all : all.and(of(standing));
            if (standing == Standing.UNKNOWN) {
                join(groups, Entangled.of(part, facts));
            }
        }
        for (Entangled group : groups) {
            all = all.mayHold ? all.and(group.outlook(facts, day)) : all;
        }
        return all;
    }

    private static void join(List<Entangled> groups, Entangled fresh) {
        Entangled joined = fresh;
        for (Entangled group : List.copyOf(groups)) {
            if (group.sharesWith(joined)) {
                groups.remove(group);
                joined = group.with(joined);
            }
        }
        groups.add(joined);
    }

    /** Parts that lack facts in common. */
    private record Entangled(List<Formula> parts, Set<Fact<?>> missing) {

        static Entangled of(Formula part, FactSheet facts) {
            return new Entangled(
                    List.of(part),
                    part.reads().stream().filter(fact -> !facts.knows(fact)).collect(Collectors.toSet()));
        }

        boolean sharesWith(Entangled other) {
            return missing.stream().anyMatch(other.missing::contains);
        }

        Entangled with(Entangled other) {
            List<Formula> all = new ArrayList<>(parts);
            all.addAll(other.parts);
            Set<Fact<?>> both = new HashSet<>(missing);
            both.addAll(other.missing);
            return new Entangled(all, both);
        }

        Outlook outlook(FactSheet facts, LocalDate day) {
            if (parts.size() == 1) {
                return parts.get(0).outlook(facts, day);
            }
            Formula together = new Formula.All(parts);
            List<Fact<?>> shared = together.readAgain().stream()
                    .filter(fact -> !facts.knows(fact))
                    .toList();
            if (shared.size() == 1 && shared.get(0).type().shape() == FactType.Shape.NUMBER) {
                return along(shared.get(0), together, facts, day);
            }
            int diagram = Diagrams.over(List.of(together), facts, day).of(together);
            return new Outlook(diagram != Diagrams.FALSE, diagram != Diagrams.TRUE);
        }

        /** Once the one number that the parts share is settled, three-valued logic is exact: tries it at every turn. */
        private static Outlook along(Fact<?> shared, Formula together, FactSheet facts, LocalDate day) {
            SortedSet<Long> numbers = new TreeSet<>(List.of(Math.max(shared.least(), 0)));
            together.forEachTest(test -> {
                if (test.facts().contains(shared)) {
                    for (long turn : test.turns(shared, facts)) {
                        numbers.addAll(around(turn, shared));
                    }
                }
            });
            boolean mayHold = false;
            boolean mayFail = false;
            for (long number : numbers) {
                FactSheet settled = facts.withValue(shared, shared.type().decode(number), Diagrams.CONSTRUCTED, day);
                Standing standing = together.standing(settled);
                mayHold |= standing != Standing.NOT_MET;
                mayFail |= standing != Standing.MET;
                if (mayHold && mayFail) {
                    break;
                }
            }
            return new Outlook(mayHold, mayFail);
        }

        /** On, before and after a turn, as far as the fact can be it. */
        private static List<Long> around(long turn, Fact<?> fact) {
            boolean isEnd = turn <= Long.MIN_VALUE + 1 || turn >= Long.MAX_VALUE - 1;
            return isEnd
                    ? List.of()
                    : LongStream.rangeClosed(turn - 1, turn + 1)
                            .filter(number -> number >= fact.least() && number <= fact.greatest())
                            .boxed()
                            .toList();
        }
    }
}
