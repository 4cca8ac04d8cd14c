package fr.ess.domain.network;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import java.time.LocalDate;

/**
 * The belonging of an actor to a network during some days; the member may itself be a network.
 *
 * @param member a structure, a person, a collectivity or another network
 */
public record NetworkMembership(
        NetworkMembershipId id, NetworkId network, Actor member, DateRange days, Source source) {

    public NetworkMembership {
        if (member.equals(new Actor.ANetwork(network))) {
            throw new IllegalArgumentException("a network is no member of itself");
        }
    }

    /** The same membership with that last day. */
    public NetworkMembership until(LocalDate last) {
        return new NetworkMembership(id, network, member, new DateRange(days.first(), last), source);
    }
}
