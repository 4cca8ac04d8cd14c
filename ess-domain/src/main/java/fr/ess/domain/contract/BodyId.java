package fr.ess.domain.contract;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of a body that gives opinions or votes. */
public record BodyId(long value) implements Id, Comparable<BodyId> {

    public static Optional<BodyId> tryParse(String text) {
        return Tsid.tryParse(text).map(BodyId::new);
    }

    @Override
    public int compareTo(BodyId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
