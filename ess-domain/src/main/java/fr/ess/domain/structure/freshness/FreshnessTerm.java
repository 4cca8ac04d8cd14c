package fr.ess.domain.structure.freshness;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long an entry is taken as right before it is asked again. Terms are those of common practice of directories (a yearly
 * update of members, CNIL's former dispense DI-007): editable defaults, not law.
 */
public enum FreshnessTerm {
    /** What the mission enters or confirms itself. */
    CURATED(12),
    /** What a register or a file states, and nobody confirmed. */
    DELIVERED(24);

    private final int months;

    FreshnessTerm(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /**
     * The last day on which an entry is fresh.
     *
     * @param verifiedOn when somebody confirmed it last, absent when nobody ever did
     * @param statedOn the latest day for which a source states something of it
     */
    public static LocalDate lastFreshDay(Optional<LocalDate> verifiedOn, LocalDate statedOn, boolean curated) {
        FreshnessTerm term = curated || verifiedOn.isPresent() ? CURATED : DELIVERED;
        LocalDate from =
                verifiedOn.filter(verified -> verified.isAfter(statedOn)).orElse(statedOn);
        return from.plusMonths(term.months);
    }
}
