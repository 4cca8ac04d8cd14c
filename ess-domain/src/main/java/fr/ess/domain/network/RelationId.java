package fr.ess.domain.network;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of one relation. */
public record RelationId(long value) implements Id, Comparable<RelationId> {

    public static Optional<RelationId> tryParse(String text) {
        return Tsid.tryParse(text).map(RelationId::new);
    }

    @Override
    public int compareTo(RelationId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
