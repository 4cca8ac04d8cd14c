package fr.ess.application.network;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.stakeholder.People;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Link;
import fr.ess.domain.network.LinkGraph;
import fr.ess.domain.network.LinkPath;
import fr.ess.domain.network.Links;
import fr.ess.domain.network.MissingLinks;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.NetworkMembership;
import fr.ess.domain.network.Recusal;
import fr.ess.domain.network.Relation;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.CommuneCode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers on the links that the ledger states, as of a day. */
public final class ExploreLinks {

    /** Networks, as the ledger keeps them. */
    public static final Kind<Network> NETWORK = Kind.of(Network.class);

    /** Memberships of networks, as the ledger keeps them. */
    public static final Kind<NetworkMembership> MEMBERSHIP = Kind.of(NetworkMembership.class);

    /** Relations, as the ledger keeps them. */
    public static final Kind<Relation> RELATION = Kind.of(Relation.class);

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;

    @Inject
    public ExploreLinks(UnitOfWork unitOfWork, Ledger ledger) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
    }

    /** The graph of a day, with these actors in it whether linked or not. */
    public LinkGraph graph(LocalDate asOf, Collection<? extends Actor> known) {
        return unitOfWork.read(() -> {
            List<Link> links = new ArrayList<>();
            ledger.forEach(People.PERSON, kept -> links.addAll(Links.of(kept.thing())));
            ledger.forEach(People.SUPPORT_OFFER, kept -> links.addAll(Links.of(kept.thing())));
            ledger.forEach(NETWORK, kept -> links.addAll(Links.of(kept.thing())));
            ledger.forEach(MEMBERSHIP, kept -> links.add(Links.of(kept.thing())));
            ledger.forEach(RELATION, kept -> links.add(Links.of(kept.thing())));
            return LinkGraph.on(asOf, known, links);
        });
    }

    /** A shortest path between two actors, with what shows each step; empty when nothing links them. */
    public Optional<LinkPath> path(Actor from, Actor to, LocalDate asOf) {
        return graph(asOf, List.of(from, to)).path(from, to);
    }

    /**
     * The links that are missing.
     *
     * @param communes every commune to report on
     * @param seats the commune of each structure to report on
     * @param steps the most links of a path that counts, or {@link LinkGraph#ANY_LENGTH}
     */
    public MissingLinks gaps(
            LocalDate asOf, Collection<CommuneCode> communes, Map<StructureId, CommuneCode> seats, int steps) {
        return unitOfWork.read(() -> {
            List<Actor> structures =
                    seats.keySet().stream().<Actor>map(Actor.AStructure::new).toList();
            List<Person> people = ledger.list(People.PERSON);
            return MissingLinks.find(
                    graph(asOf, structures), asOf, communes, seats, people, ledger.list(NETWORK), steps);
        });
    }

    /** Who should leave while something is decided about these actors. */
    public List<Recusal> recusals(Set<? extends Actor> concerned, LocalDate day) {
        return unitOfWork.read(() -> Recusal.suggest(ledger.list(People.PERSON), concerned, day));
    }
}
