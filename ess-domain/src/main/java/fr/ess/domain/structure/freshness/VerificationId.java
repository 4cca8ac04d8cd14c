package fr.ess.domain.structure.freshness;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of a verification. */
public record VerificationId(long value) implements Id, Comparable<VerificationId> {

    public static Optional<VerificationId> tryParse(String text) {
        return Tsid.tryParse(text).map(VerificationId::new);
    }

    @Override
    public int compareTo(VerificationId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
