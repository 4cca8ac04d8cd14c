package fr.ess.domain.structure.duplicate;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of a declaration that two structures are two. */
public record DistinctPairId(long value) implements Id, Comparable<DistinctPairId> {

    public static Optional<DistinctPairId> tryParse(String text) {
        return Tsid.tryParse(text).map(DistinctPairId::new);
    }

    @Override
    public int compareTo(DistinctPairId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
