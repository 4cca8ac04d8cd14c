package fr.ess.domain.charter;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of a charter. Its versions share it: a revision is the same charter. */
public record CharterId(long value) implements Id, Comparable<CharterId> {

    public static Optional<CharterId> tryParse(String text) {
        return Tsid.tryParse(text).map(CharterId::new);
    }

    @Override
    public int compareTo(CharterId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
