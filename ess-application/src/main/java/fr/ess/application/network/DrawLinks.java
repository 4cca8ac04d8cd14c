package fr.ess.application.network;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.network.LinkPicture.Family;
import fr.ess.application.network.LinkPicture.Node;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.stakeholder.People;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Centrality;
import fr.ess.domain.network.Link;
import fr.ess.domain.network.LinkGraph;
import fr.ess.domain.network.MissingLinks;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.CommuneCode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws who is linked to whom, and tells who holds the others together. */
public final class DrawLinks {

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final ExploreLinks links;
    private final Seats seats;
    private final ActorNames names;

    @Inject
    public DrawLinks(UnitOfWork unitOfWork, Ledger ledger, ExploreLinks links, Seats seats, ActorNames names) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.links = links;
        this.seats = seats;
        this.names = names;
    }

    /**
     * What is drawn.
     *
     * @param around the actor in the middle; empty for everyone who has a link
     * @param steps how far from it
     */
    public record PictureQuery(Optional<String> around, int steps, LocalDate asOf) {}

    /**
     * The picture of a day.
     *
     * @throws fr.ess.domain.shared.EssException ACTOR_NOT_FOUND, ACTOR_AMBIGUOUS
     */
    public LinkPicture draw(PictureQuery query) {
        return unitOfWork.read(() -> {
            Optional<Actor> centre = query.around().map(names::resolve);
            LinkGraph graph = links.graph(query.asOf(), centre.stream().toList());
            Set<Actor> drawn = centre.map(middle -> new HashSet<>(graph.within(List.of(middle), query.steps())))
                    .orElseGet(() -> new HashSet<>(graph.actors()));
            List<Link> shown = graph.links().stream()
                    .filter(link -> drawn.contains(link.one()) && drawn.contains(link.other()))
                    .toList();
            Map<Actor, NamedActor> named = names.names(drawn);
            Set<PersonId> elus = ledger.list(People.PERSON).stream()
                    .filter(person -> person.isEluOn(query.asOf()))
                    .map(Person::id)
                    .collect(Collectors.toSet());
            return new LinkPicture(
                    query.asOf(),
                    graph.actors().stream()
                            .filter(drawn::contains)
                            .map(actor -> new Node(
                                    Objects.requireNonNull(named.get(actor)),
                                    family(actor, elus),
                                    graph.neighbours(actor).size()))
                            .toList(),
                    shown);
        });
    }

    private static Family family(Actor actor, Set<PersonId> elus) {
        return switch (actor.kind()) {
            case STRUCTURE -> Family.STRUCTURE;
            case NETWORK -> Family.NETWORK;
            case COLLECTIVITY -> Family.COLLECTIVITY;
            case OCCASION -> Family.OCCASION;
            case PERSON -> actor.person().filter(elus::contains).isPresent() ? Family.ELU : Family.PERSON;
        };
    }

    /** An actor that many depend on. */
    public record Central(NamedActor named, Centrality measure) {}

    /** The actors with the most contacts on a day, and how many structures would lose their élus without each. */
    public List<Central> central(LocalDate asOf, int limit) {
        return unitOfWork.read(() -> {
            Map<StructureId, CommuneCode> communes = seats.everywhere();
            Map<CommuneCode, ? extends Set<PersonId>> elus =
                    MissingLinks.elusByCommune(ledger.list(People.PERSON), asOf);
            Map<Actor, List<Actor>> dependants = new TreeMap<>();
            communes.forEach((structure, commune) -> Optional.ofNullable(elus.get(commune))
                    .ifPresent(known -> dependants.put(
                            new Actor.AStructure(structure),
                            known.stream().<Actor>map(Actor.APerson::new).toList())));
            return Centrality.highest(links.graph(asOf, List.of()), limit, dependants).stream()
                    .map(measure -> new Central(names.name(measure.actor()), measure))
                    .toList();
        });
    }
}
