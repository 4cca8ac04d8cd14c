package fr.ess.domain.network;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of one network. */
public record NetworkId(long value) implements Id, Comparable<NetworkId> {

    public static Optional<NetworkId> tryParse(String text) {
        return Tsid.tryParse(text).map(NetworkId::new);
    }

    @Override
    public int compareTo(NetworkId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
