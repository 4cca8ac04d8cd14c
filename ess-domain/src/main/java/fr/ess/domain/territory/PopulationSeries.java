package fr.ess.domain.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The inhabitants of many communes by one source at one date. Sources count differently: their figures are shown side by
 * side, never mixed.
 *
 * @param source who counted and what, for instance {@code DGCL, population municipale}
 * @param date the vintage of the count as the source states it
 */
public record PopulationSeries(String source, LocalDate date, Map<CommuneCode, Integer> inhabitants) {

    public PopulationSeries {
        inhabitants = Map.copyOf(inhabitants);
    }

    public OptionalInt of(CommuneCode commune) {
        Integer counted = inhabitants.get(commune);
        return counted == null ? OptionalInt.empty() : OptionalInt.of(counted);
    }

    /** The sum over some communes, with those the series does not count. */
    public Sum over(Collection<CommuneCode> communes) {
        long total = 0;
        SortedSet<CommuneCode> uncounted = new TreeSet<>();
        for (CommuneCode commune : communes) {
            OptionalInt counted = of(commune);
            if (counted.isPresent()) {
                total += counted.getAsInt();
            } else {
                uncounted.add(commune);
            }
        }
        return new Sum(total, uncounted);
    }

    /**
     * A sum and what it leaves out.
     *
     * @param uncounted the communes without a figure; the total is that of the territory only when there is none
     */
    public record Sum(long total, SortedSet<CommuneCode> uncounted) {

        public boolean isComplete() {
            return uncounted.isEmpty();
        }
    }
}
