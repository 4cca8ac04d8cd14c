package fr.ess.domain.funding.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of codes, each meant alone or, when it ends with {@code *}, as the beginning of all those it covers: {@code 92*}
 * covers {@code 9220}. Asked millions of times a second, so that it looks up by itself.
 */
public final class Codes {

    private static final String ANY = "*";

    private final SortedSet<String> exact;
    private final List<String> prefixes;
    private final String[] beginnings;
    /** The exact codes, each at the place of its hash or the next that is free; at most half is taken. */
    private final @Nullable String[] places;

    private Codes(SortedSet<String> exact, SortedSet<String> prefixes) {
        this.exact = Collections.unmodifiableSortedSet(exact);
        this.prefixes = List.copyOf(prefixes);
        this.beginnings = prefixes.toArray(String[]::new);
        this.places = new String[Integer.highestOneBit(exact.size() + 1) * 4];
        for (String code : exact) {
            places[place(code)] = code;
        }
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
        return new Codes(exact, prefixes);
    }

    /** Codes meant alone. */
    public SortedSet<String> exact() {
        return exact;
    }

    /** Beginnings. */
    public List<String> prefixes() {
        return prefixes;
    }

    public boolean isEmpty() {
        return exact.isEmpty() && prefixes.isEmpty();
    }

    public boolean contains(String code) {
        if (places[place(code)] != null) {
            return true;
        }
        for (String beginning : beginnings) {
            if (code.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Where a code is, or the free place where it would be. */
    private int place(String code) {
        int last = places.length - 1;
        int hash = code.hashCode();
        int place = (hash ^ (hash >>> Short.SIZE)) & last;
        while (places[place] != null && !code.equals(places[place])) {
            place = (place + 1) & last;
        }
        return place;
    }
}
