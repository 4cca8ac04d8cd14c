package fr.ess.domain.territory;

import fr.ess.domain.shared.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which communes make up a territory, by date. Before {@link #knownSince} the composition is unknown, which is not the
 * same as empty.
 *
 * @param knownSince the first day for which the composition is stated
 * @param memberships by commune, then by date; those of one commune never overlap
 */
public record Perimeter(LocalDate knownSince, List<Membership> memberships) {

    private static final Comparator<Membership> BY_COMMUNE_AND_DATE = Comparator.comparing(Membership::commune)
            .thenComparing(membership -> membership.days().first());

    public Perimeter {
        if (memberships.isEmpty()) {
            throw new IllegalArgumentException("a perimeter holds at least one commune");
        }
        memberships = memberships.stream().sorted(BY_COMMUNE_AND_DATE).toList();
        requireOrder(knownSince, memberships);
    }

    /** The same communes from that day on. */
    public static Perimeter from(LocalDate day, Set<CommuneCode> communes) {
        return new Perimeter(
                day,
                communes.stream()
                        .map(commune -> new Membership(commune, DateRange.from(day)))
                        .toList());
    }

    /** Whether the composition on that day is stated. */
    public boolean isKnownOn(LocalDate day) {
        return !day.isBefore(knownSince);
    }

    /** The communes on a day, by code; empty when {@link #isKnownOn} is false. */
    public SortedSet<CommuneCode> communesOn(LocalDate day) {
        TreeSet<CommuneCode> communes = new TreeSet<>();
        for (Membership membership : memberships) {
            if (membership.days().contains(day)) {
                communes.add(membership.commune());
            }
        }
        return Collections.unmodifiableSortedSet(communes);
    }

    /**
     * These communes from that day on; the days before keep the composition they had. A day before
     * {@link #knownSince} restates everything from that day.
     */
    public Perimeter recomposedFrom(LocalDate day, Set<CommuneCode> communes) {
        if (!day.isAfter(knownSince)) {
            return from(day, communes);
        }
        List<Membership> recomposed = new ArrayList<>();
        Set<CommuneCode> joining = new TreeSet<>(communes);
        for (Membership membership : memberships) {
            DateRange days = membership.days();
            if (days.last().isBefore(day)) {
                // Continued without a gap: one membership rather than two.
                boolean continued = days.last().plusDays(1).equals(day) && joining.remove(membership.commune());
                recomposed.add(
                        continued ? new Membership(membership.commune(), DateRange.from(days.first())) : membership);
            } else if (days.first().isBefore(day)) {
                boolean stays = joining.remove(membership.commune());
                LocalDate last = stays ? LocalDate.MAX : day.minusDays(1);
                recomposed.add(new Membership(membership.commune(), new DateRange(days.first(), last)));
            }
        }
        joining.forEach(commune -> recomposed.add(new Membership(commune, DateRange.from(day))));
        return new Perimeter(knownSince, recomposed);
    }

    private static void requireOrder(LocalDate knownSince, List<Membership> sorted) {
        for (int i = 0; i < sorted.size(); i++) {
            Membership membership = sorted.get(i);
            if (membership.days().first().isBefore(knownSince)) {
                throw new IllegalArgumentException(membership + " starts before the perimeter is known");
            }
            if (i > 0
                    && sorted.get(i - 1).commune().equals(membership.commune())
                    && sorted.get(i - 1).days().overlaps(membership.days())) {
                throw new IllegalArgumentException(membership + " overlaps the one before");
            }
        }
    }
}
