package fr.ess.domain.funding.aid;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The successive ceilings of State aid. Data, with source and confidence; this type looks them up. */
public record AidRegimes(List<Ceiling> ceilings) {

    public static final AidRegimes NONE = new AidRegimes(List.of());

    public AidRegimes {
        ceilings = List.copyOf(ceilings);
    }

    /** The ceiling for aid granted on a day. */
    public Optional<Ceiling> find(AidRegime regime, LocalDate day) {
        return ceilings.stream()
                .filter(ceiling ->
                        ceiling.regime() == regime && ceiling.validity().contains(day))
                .findFirst();
    }

    /** How past aid is counted. */
    public enum Window {
        /** Three years to the day. */
        ROLLING_YEARS,
        /** The fiscal year of the grant and the two before. */
        FISCAL_YEARS
    }

    /**
     * One ceiling for a while.
     *
     * @param validity the days on which aid is granted under it
     * @param source the regulation
     * @param confidence how sure the list is: {@code verified}, {@code well-known} or {@code to-confirm}
     */
    public record Ceiling(
            AidRegime regime, Euros amount, Window window, DateRange validity, String source, String confidence) {}
}
