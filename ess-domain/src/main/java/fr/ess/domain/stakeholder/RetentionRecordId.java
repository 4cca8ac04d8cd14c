package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of one run over what reached its term. */
public record RetentionRecordId(long value) implements Id, Comparable<RetentionRecordId> {

    public static Optional<RetentionRecordId> tryParse(String text) {
        return Tsid.tryParse(text).map(RetentionRecordId::new);
    }

    @Override
    public int compareTo(RetentionRecordId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
