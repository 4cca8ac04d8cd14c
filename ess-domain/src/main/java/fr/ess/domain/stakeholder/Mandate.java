package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A seat held during some days, both ends included. There is no place for a political label (RGPD, art. 9).
 *
 * @param title as it is said, for instance {@code conseiller communautaire}
 * @param delegations what the person is in charge of there
 * @param rank her place in the order of the table, when there is one
 */
public record Mandate(
        Assembly assembly, String title, List<String> delegations, Optional<Rank> rank, DateRange days, Source source) {

    /**
     * A place in the order of the table ({@code tableau}), from one.
     */
    public record Rank(int place) {

        public Rank {
            if (place < 1) {
                throw new IllegalArgumentException("a rank counts from one, not " + place);
            }
        }
    }

    public Mandate {
        title = title.strip();
        delegations = delegations.stream()
                .map(String::strip)
                .filter(named -> !named.isEmpty())
                .distinct()
                .toList();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a mandate has a title");
        }
    }

    /**
     * The same with another last day.
     *
     * @throws IllegalArgumentException for a day before the first one
     */
    public Mandate until(LocalDate last) {
        return new Mandate(assembly, title, delegations, rank, new DateRange(days.first(), last), source);
    }
}
