package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Diagrams;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.scheme.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what would end a refusal. Searches sets of facts by size, so that what it finds is minimal. */
public final class NearMisses {

    private final SchemeOnADay scheme;
    private final FactSheet facts;
    private final int most;

    private NearMisses(Verdict verdict, int most) {
        this.scheme = verdict.scheme();
        this.facts = verdict.facts();
        this.most = most;
    }

    /**
     * Every smallest set of at most so many facts whose change ends the refusal, those within reach first; none unless
     * the verdict is a refusal.
     */
    public static List<NearMiss> of(Verdict verdict, int most) {
        return verdict.outcome() == Outcome.INELIGIBLE ? new NearMisses(verdict, most).find() : List.of();
    }

    private List<NearMiss> find() {
        List<Fact<?>> known = scheme.facts().stream().filter(facts::knows).toList();
        List<Set<Fact<?>>> smallest = new ArrayList<>();
        List<NearMiss> found = new ArrayList<>();
        List<Set<Fact<?>>> sets = List.of(Set.of());
        for (int size = 1; size <= most; size++) {
            sets = oneLarger(sets, known, smallest);
            for (Set<Fact<?>> changed : sets) {
                int before = found.size();
                tryChanging(changed, found);
                if (found.size() > before) {
                    smallest.add(changed);
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(NearMiss::isOutOfReach)
                        .thenComparing(miss -> miss.changes().size()))
                .toList();
    }

    private static List<Set<Fact<?>>> oneLarger(
            List<Set<Fact<?>>> sets, List<Fact<?>> known, List<Set<Fact<?>>> smallest) {
        List<Set<Fact<?>>> larger = new ArrayList<>();
        for (Set<Fact<?>> set : sets) {
            int last = set.stream().mapToInt(Fact::slot).max().orElse(-1);
            for (Fact<?> fact : known) {
                Set<Fact<?>> more = new HashSet<>(set);
                more.add(fact);
                if (fact.slot() > last && smallest.stream().noneMatch(more::containsAll)) {
                    larger.add(more);
                }
            }
        }
        return larger;
    }

    private void tryChanging(Set<Fact<?>> changed, List<NearMiss> found) {
        FactSheet kept = facts;
        for (Fact<?> fact : changed) {
            kept = kept.without(fact);
        }
        Diagrams diagrams = Diagrams.over(List.of(scheme.formula()), kept, scheme.day());
        diagrams.closestCase(diagrams.of(scheme.formula()), facts, changed).ifPresent(near -> {
            FactSheet after = facts;
            for (Fact<?> fact : changed) {
                after = with(after, fact, near.known(fact));
            }
            for (Fact<?> fact : changed) {
                after = fact.type().shape() == FactType.Shape.CODES ? keepingCodes(fact, after) : after;
            }
            FactSheet proposed = after;
            List<NearMiss.Change> changes = changed.stream()
                    .sorted()
                    .map(fact -> new NearMiss.Change(fact, texts(fact, facts), texts(fact, proposed)))
                    .toList();
            found.add(new NearMiss(changes, scheme.outcome(proposed)));
        });
    }

    /** The proposed codes with as many as can be of those that are held today. */
    private FactSheet keepingCodes(Fact<?> fact, FactSheet after) {
        FactSheet kept = after;
        for (Object code : (Set<?>) facts.known(fact)) {
            Set<String> more = codes(kept, fact);
            more.add((String) code);
            kept = betterOf(with(kept, fact, FactType.setOf(more)), kept);
        }
        for (String code : codes(kept, fact)) {
            Set<String> fewer = codes(kept, fact);
            fewer.remove(code);
            boolean isNew = !((Set<?>) facts.known(fact)).contains(code);
            kept = isNew ? betterOf(with(kept, fact, FactType.setOf(fewer)), kept) : kept;
        }
        return kept;
    }

    private FactSheet betterOf(FactSheet tried, FactSheet sure) {
        return scheme.outcome(tried) == Outcome.INELIGIBLE ? sure : tried;
    }

    private static Set<String> codes(FactSheet sheet, Fact<?> fact) {
        Set<String> codes = new TreeSet<>();
        ((Set<?>) sheet.known(fact)).forEach(code -> codes.add((String) code));
        return codes;
    }

    private FactSheet with(FactSheet sheet, Fact<?> fact, Object value) {
        return sheet.withValue(fact, value, Diagrams.CONSTRUCTED, scheme.day());
    }

    private static <T> List<String> texts(Fact<T> fact, FactSheet sheet) {
        return sheet.value(fact).map(fact.type()::write).orElse(List.of());
    }
}
