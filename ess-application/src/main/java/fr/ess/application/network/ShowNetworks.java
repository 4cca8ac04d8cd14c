package fr.ess.application.network;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.network.NetworkView.Member;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.NetworkMembership;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Shows networks on a day: to the mission with everybody in them, to anyone without whom nobody agreed to show. */
public final class ShowNetworks {

    private static final Comparator<NamedActor> BY_NAME = Comparator.comparing(
                    (NamedActor named) -> named.name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(NamedActor::actor);

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final KeepNetworks networks;
    private final ActorNames names;
    private final PublicActors publicActors;

    @Inject
    public ShowNetworks(
            UnitOfWork unitOfWork, Ledger ledger, KeepNetworks networks, ActorNames names, PublicActors publicActors) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.networks = networks;
        this.names = names;
        this.publicActors = publicActors;
    }

    /**
     * A network, for the mission.
     *
     * @throws fr.ess.domain.shared.EssException NETWORK_NOT_FOUND
     */
    public NetworkView get(String reference, LocalDate asOf) {
        return unitOfWork.read(() -> view(networks.get(reference), asOf, any -> true));
    }

    /** Every network, by name, for the mission. */
    public List<NetworkView> list(LocalDate asOf) {
        return unitOfWork.read(() -> list(asOf, any -> true));
    }

    /**
     * A network, for anyone: who may not be shown changes neither the members nor their number.
     *
     * @throws fr.ess.domain.shared.EssException NETWORK_NOT_FOUND
     */
    public NetworkView getPublic(String reference, LocalDate asOf) {
        return unitOfWork.read(() -> view(networks.get(reference), asOf, publicActors.on(asOf)));
    }

    /** Every network, by name, for anyone. */
    public List<NetworkView> listPublic(LocalDate asOf) {
        return unitOfWork.read(() -> list(asOf, publicActors.on(asOf)));
    }

    private List<NetworkView> list(LocalDate asOf, Predicate<Actor> shown) {
        return networks.list().stream()
                .map(network -> view(network, asOf, shown))
                .toList();
    }

    private NetworkView view(Network network, LocalDate asOf, Predicate<Actor> shown) {
        Actor self = new Actor.ANetwork(network.id());
        List<Member> members = new ArrayList<>();
        List<NamedActor> memberOf = new ArrayList<>();
        int former = 0;
        for (NetworkMembership membership : ledger.linkedTo(ExploreLinks.MEMBERSHIP, network.id())) {
            boolean present = membership.days().contains(asOf);
            if (membership.member().equals(self)) {
                if (present) {
                    memberOf.add(names.name(new Actor.ANetwork(membership.network())));
                }
            } else if (shown.test(membership.member())) {
                if (present) {
                    members.add(new Member(names.name(membership.member()), membership));
                } else if (membership.days().last().isBefore(asOf)) {
                    former++;
                }
            }
        }
        members.sort(Comparator.comparing(Member::member, BY_NAME));
        memberOf.sort(BY_NAME);
        return new NetworkView(
                asOf,
                network,
                network.head().<Actor>map(Actor.AStructure::new).filter(shown).map(names::name),
                network.referentsOn(asOf).stream()
                        .<Actor>map(Actor.APerson::new)
                        .filter(shown)
                        .map(names::name)
                        .sorted(BY_NAME)
                        .toList(),
                members,
                former,
                memberOf);
    }
}
