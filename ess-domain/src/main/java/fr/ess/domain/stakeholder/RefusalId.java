package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of one refusal to be listed. */
public record RefusalId(long value) implements Id, Comparable<RefusalId> {

    public static Optional<RefusalId> tryParse(String text) {
        return Tsid.tryParse(text).map(RefusalId::new);
    }

    @Override
    public int compareTo(RefusalId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
