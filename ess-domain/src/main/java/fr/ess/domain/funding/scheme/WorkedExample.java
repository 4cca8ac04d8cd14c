package fr.ess.domain.funding.scheme;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A case that the authors of a scheme settled by hand, kept beside its rule.
 *
 * @param facts by name of fact, as texts
 * @param missing the names of the facts that the verdict must still ask, no more and no less
 */
public record WorkedExample(
        String title,
        LocalDate day,
        SortedMap<String, List<String>> facts,
        Outcome expected,
        SortedSet<String> missing) {

    public WorkedExample {
        SortedMap<String, List<String>> copies = new TreeMap<>();
        facts.forEach((name, values) -> copies.put(name, List.copyOf(values)));
        facts = Collections.unmodifiableSortedMap(copies);
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }
}
