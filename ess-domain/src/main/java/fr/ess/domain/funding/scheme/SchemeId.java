package fr.ess.domain.funding.scheme;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of a funding scheme. */
public record SchemeId(long value) implements Id, Comparable<SchemeId> {

    public static Optional<SchemeId> tryParse(String text) {
        return Tsid.tryParse(text).map(SchemeId::new);
    }

    @Override
    public int compareTo(SchemeId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
