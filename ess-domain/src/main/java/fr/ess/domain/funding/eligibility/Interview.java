package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.fact.Fact;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** What is worth asking an applicant whom several schemes may serve. */
public final class Interview {

    /** What an answer that settles a verdict alone is worth; one of n that are missing is worth its n-th part. */
    private static final long WHOLE = 1_000_000;

    private Interview() {}

    /** Exactly the questions that can still change one of these verdicts, the most deciding first. */
    public static List<Fact<?>> questions(Collection<Verdict> verdicts) {
        Map<Fact<?>, Long> worth = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            SortedSet<Fact<?>> open = verdict.questions();
            open.forEach(fact -> worth.merge(fact, WHOLE / open.size(), Long::sum));
        }
        return worth.entrySet().stream()
                .sorted(Map.Entry.<Fact<?>, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .<Fact<?>>map(Map.Entry::getKey)
                .toList();
    }
}
