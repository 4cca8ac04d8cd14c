package fr.ess.application.network;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.Recusal;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Suggests who should leave while something about some actors is prepared, debated and voted. */
public final class SuggestRecusals {

    private final UnitOfWork unitOfWork;
    private final ExploreLinks links;
    private final KeepNetworks networks;
    private final ActorNames names;

    @Inject
    public SuggestRecusals(UnitOfWork unitOfWork, ExploreLinks links, KeepNetworks networks, ActorNames names) {
        this.unitOfWork = unitOfWork;
        this.links = links;
        this.networks = networks;
        this.names = names;
    }

    /**
     * Who should leave.
     *
     * @param concerned whom the file or the item is about
     * @param people those who must leave first, then by name
     */
    public record Recusals(
            LocalDate asOf, List<NamedActor> concerned, List<NamedRecusal> people, Map<Actor, NamedActor> actors) {

        /** The name of an actor that an interest is about. */
        public String name(Actor actor) {
            return Objects.requireNonNull(actors.get(actor)).name();
        }
    }

    /** A suggestion, with the name of whom it is about. */
    public record NamedRecusal(NamedActor person, Recusal recusal) {}

    /**
     * Who holds an interest on a day. A network concerns the structure that leads it too.
     *
     * @param references one actor or more
     * @throws fr.ess.domain.shared.EssException ACTOR_NOT_FOUND, ACTOR_AMBIGUOUS
     */
    public Recusals suggest(List<String> references, LocalDate asOf) {
        return unitOfWork.read(() -> {
            List<Actor> asked =
                    references.stream().map(names::resolve).distinct().toList();
            Set<Actor> concerned = new TreeSet<>(asked);
            networks.list().stream()
                    .filter(network -> asked.contains(new Actor.ANetwork(network.id())))
                    .map(Network::head)
                    .forEach(head -> head.ifPresent(structure -> concerned.add(new Actor.AStructure(structure))));
            List<NamedRecusal> people = new ArrayList<>();
            links.recusals(concerned, asOf)
                    .forEach(recusal ->
                            people.add(new NamedRecusal(names.name(new Actor.APerson(recusal.person())), recusal)));
            people.sort(Comparator.comparing(
                            (NamedRecusal person) -> !person.recusal().mustLeave())
                    .thenComparing(person -> person.person().name()));
            return new Recusals(asOf, asked.stream().map(names::name).toList(), people, names.names(concerned));
        });
    }
}
