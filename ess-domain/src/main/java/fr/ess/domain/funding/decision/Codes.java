package fr.ess.domain.funding.decision;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set of codes, each meant alone or, when it ends with {@code *}, as the beginning of all those it covers: {@code 92*}
 * covers {@code 9220}.
 *
 * @param exact codes meant alone
 * @param prefixes beginnings
 */
public record Codes(Set<String> exact, List<String> prefixes) {

    private static final String ANY = "*";

    public Codes {
        exact = Set.copyOf(exact);
        prefixes = List.copyOf(prefixes);
    }

    public static Codes of(Collection<String> written) {
        SortedSet<String> exact = new TreeSet<>();
        SortedSet<String> prefixes = new TreeSet<>();
        for (String code : written) {
            if (code.endsWith(ANY)) {
                prefixes.add(code.substring(0, code.length() - 1));
            } else {
                exact.add(code);
            }
        }
        return new Codes(exact, List.copyOf(prefixes));
    }

    public boolean isEmpty() {
        return exact.isEmpty() && prefixes.isEmpty();
    }

    public boolean contains(String code) {
        if (exact.contains(code)) {
            return true;
        }
        for (String prefix : prefixes) {
            if (code.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
