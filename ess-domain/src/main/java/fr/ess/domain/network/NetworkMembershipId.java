package fr.ess.domain.network;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of one membership of a network. */
public record NetworkMembershipId(long value) implements Id, Comparable<NetworkMembershipId> {

    public static Optional<NetworkMembershipId> tryParse(String text) {
        return Tsid.tryParse(text).map(NetworkMembershipId::new);
    }

    @Override
    public int compareTo(NetworkMembershipId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
