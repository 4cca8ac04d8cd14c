package fr.ess.domain.funding.scheme;

import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.territory.Perimeter;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rules refer to besides facts, each with its dates: territories, legal thresholds, State-aid regimes.
 *
 * @param territories perimeters by the name that schemes give them
 */
public record Reference(SortedMap<String, Perimeter> territories, DatedParameters parameters, AidRegimes regimes) {

    public static final Reference NONE = of(Map.of(), DatedParameters.NONE, AidRegimes.NONE);

    public Reference {
        territories = Collections.unmodifiableSortedMap(new TreeMap<>(territories));
    }

    public static Reference of(Map<String, Perimeter> territories, DatedParameters parameters, AidRegimes regimes) {
        return new Reference(new TreeMap<>(territories), parameters, regimes);
    }
}
