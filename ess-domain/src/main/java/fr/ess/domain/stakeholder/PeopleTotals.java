package fr.ess.domain.stakeholder;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is counted of people on any day: how many records, and how many seats each place holds with which days. No name
 * is in it, and erasing a name changes none of it.
 *
 * @param seats how many, by place and days
 */
public record PeopleTotals(long people, SortedMap<String, Long> seats) {

    public PeopleTotals {
        seats = Collections.unmodifiableSortedMap(new TreeMap<>(seats));
    }

    public static PeopleTotals of(Collection<Person> people) {
        Map<String, Long> seats = new TreeMap<>();
        people.forEach(person -> {
            person.mandates().forEach(held -> seats.merge(held.assembly() + " " + held.days(), 1L, Long::sum));
            person.functions()
                    .forEach(held ->
                            seats.merge(held.structure() + " " + held.kind() + " " + held.days(), 1L, Long::sum));
        });
        return new PeopleTotals(people.size(), new TreeMap<>(seats));
    }

    /** All the seats there are. */
    public long seatCount() {
        return seats.values().stream().mapToLong(Long::longValue).sum();
    }
}
