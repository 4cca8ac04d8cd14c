package fr.ess.application.network;

import fr.ess.domain.network.Network;
import fr.ess.domain.network.NetworkMembership;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A network on a day, with the names of those in it.
 *
 * @param head the structure that leads it
 * @param referents who answers for it that day, by name
 * @param members who belongs to it that day, by name
 * @param former how many belonged to it before
 * @param memberOf the networks it belongs to that day, by name
 */
public record NetworkView(
        LocalDate asOf,
        Network network,
        Optional<NamedActor> head,
        List<NamedActor> referents,
        List<Member> members,
        int former,
        List<NamedActor> memberOf) {

    /** One who belongs to it. */
    public record Member(NamedActor member, NetworkMembership membership) {}

    public NetworkView {
        referents = List.copyOf(referents);
        members = List.copyOf(members);
        memberOf = List.copyOf(memberOf);
    }
}
