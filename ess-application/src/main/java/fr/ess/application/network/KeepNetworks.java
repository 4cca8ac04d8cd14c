package fr.ess.application.network;

import fr.ess.application.ledger.Kept;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Ids;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.NetworkId;
import fr.ess.domain.network.NetworkMembership;
import fr.ess.domain.network.NetworkMembershipId;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Keeps networks and who belongs to them. */
public final class KeepNetworks {

    private final RecordedWork work;
    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final Ids ids;

    @Inject
    public KeepNetworks(RecordedWork work, UnitOfWork unitOfWork, Ledger ledger, Ids ids) {
        this.work = work;
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * Enters a network, under the id that is given to it.
     *
     * @throws EssException NETWORK_EXISTS when another one bears its name or its letters
     */
    public Network add(Function<NetworkId, Network> described, fr.ess.application.shared.Actor by) {
        Network network = described.apply(new NetworkId(ids.next()));
        return work.run(OperationKind.KEEP_NETWORK, by, network.name(), journal -> {
            refuseNamesake(network);
            ledger.put(ExploreLinks.NETWORK, network, journal);
            return network;
        });
    }

    /**
     * Changes what is kept of a network.
     *
     * @throws EssException NETWORK_NOT_FOUND, NETWORK_EXISTS
     */
    public Network change(String reference, UnaryOperator<Network> change, fr.ess.application.shared.Actor by) {
        return work.run(OperationKind.KEEP_NETWORK, by, reference, journal -> {
            Network changed = change.apply(get(reference));
            refuseNamesake(changed);
            ledger.put(ExploreLinks.NETWORK, changed, journal);
            return changed;
        });
    }

    private void refuseNamesake(Network network) {
        ledger.list(ExploreLinks.NETWORK).stream()
                .filter(other -> !other.id().equals(network.id())
                        && (other.isCalled(network.name()) || other.isCalled(network.sigle())))
                .findFirst()
                .ifPresent(other -> {
                    throw new EssException(ErrorCode.NETWORK_EXISTS, "network", other.name()).with("id", other.id());
                });
    }

    /** Every network, by name. */
    public List<Network> list() {
        return unitOfWork.read(() -> ledger.list(ExploreLinks.NETWORK)).stream()
                .sorted(Comparator.comparing(Network::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * The network that somebody means by its id, its letters or its name.
     *
     * @throws EssException NETWORK_NOT_FOUND with the fact {@code proposals}: every network there is
     */
    public Network get(String reference) {
        List<Network> all = list();
        return all.stream()
                .filter(network -> network.id().toString().equalsIgnoreCase(reference) || network.isCalled(reference))
                .findFirst()
                .orElseThrow(() -> new EssException(ErrorCode.NETWORK_NOT_FOUND, "network", reference)
                        .with(
                                "proposals",
                                all.isEmpty()
                                        ? "—"
                                        : all.stream().map(Network::shortName).collect(Collectors.joining(", "))));
    }

    /**
     * Enters that an actor belongs to a network during some days.
     *
     * @throws EssException MEMBER_OF_ITSELF; MEMBERSHIP_TWICE when it belongs to it on one of these days already
     */
    public NetworkMembership join(
            NetworkId network, Actor member, DateRange days, Source source, fr.ess.application.shared.Actor by) {
        return work.run(OperationKind.KEEP_NETWORK, by, name(network), journal -> {
            if (member.equals(new Actor.ANetwork(network))) {
                throw new EssException(ErrorCode.MEMBER_OF_ITSELF, "network", name(network));
            }
            memberships(network, member).stream()
                    .map(Kept::thing)
                    .filter(known -> known.days().overlaps(days))
                    .findFirst()
                    .ifPresent(known -> {
                        throw new EssException(ErrorCode.MEMBERSHIP_TWICE, "network", name(network))
                                .with("days", known.days());
                    });
            NetworkMembership membership =
                    new NetworkMembership(new NetworkMembershipId(ids.next()), network, member, days, source);
            ledger.put(ExploreLinks.MEMBERSHIP, membership, journal);
            return membership;
        });
    }

    /**
     * Enters that an actor belongs to a network until a day and no longer.
     *
     * @throws EssException MEMBERSHIP_NOT_FOUND when it did not belong to it that day
     */
    public NetworkMembership leave(
            NetworkId network, Actor member, LocalDate last, fr.ess.application.shared.Actor by) {
        return work.run(OperationKind.KEEP_NETWORK, by, name(network), journal -> {
            Kept<NetworkMembership> kept = memberships(network, member).stream()
                    .filter(known -> known.thing().days().contains(last))
                    .findFirst()
                    .orElseThrow(() -> new EssException(ErrorCode.MEMBERSHIP_NOT_FOUND, "network", name(network))
                            .with("date", last));
            NetworkMembership ended = kept.thing().until(last);
            ledger.replace(ExploreLinks.MEMBERSHIP, kept, ended, journal);
            return ended;
        });
    }

    private List<Kept<NetworkMembership>> memberships(NetworkId network, Actor member) {
        return ledger.keptLinkedTo(ExploreLinks.MEMBERSHIP, network).stream()
                .filter(kept -> kept.thing().network().equals(network)
                        && kept.thing().member().equals(member))
                .toList();
    }

    private String name(NetworkId id) {
        Optional<Network> network = unitOfWork.read(() -> ledger.find(ExploreLinks.NETWORK, id));
        return network.map(Network::name).orElseGet(id::toString);
    }
}
