package fr.ess.application.network;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.stakeholder.People;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.LinkPath;
import fr.ess.domain.network.MissingLinks;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.territory.CommuneCode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Traces how two actors are linked, with what shows each step. */
public final class TracePath {

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final ExploreLinks links;
    private final DirectoryIndex index;
    private final ActorNames names;

    @Inject
    public TracePath(UnitOfWork unitOfWork, Ledger ledger, ExploreLinks links, DirectoryIndex index, ActorNames names) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.links = links;
        this.index = index;
        this.names = names;
    }

    /**
     * A path, or its absence.
     *
     * @param to the actor asked for; empty for the élus of the commune of the first one
     * @param commune that commune's name, empty when another actor was asked for or it is not known
     * @param actors the names of all those on the way
     */
    public record Traced(
            NamedActor from,
            Optional<NamedActor> to,
            Optional<String> commune,
            LocalDate asOf,
            Optional<LinkPath> path,
            Map<Actor, NamedActor> actors) {}

    /**
     * A shortest path from an actor to another one, or to the nearest élu of its commune.
     *
     * @throws fr.ess.domain.shared.EssException ACTOR_NOT_FOUND, ACTOR_AMBIGUOUS
     */
    public Traced trace(String from, Optional<String> to, LocalDate asOf) {
        return unitOfWork.read(() -> {
            Actor start = names.resolve(from);
            Optional<Actor> end = to.map(names::resolve);
            Optional<Place> seat = end.isPresent()
                    ? Optional.empty()
                    : start.structure().flatMap(index::find).flatMap(entry -> entry.place());
            List<Actor> goals = new ArrayList<>();
            end.ifPresent(goals::add);
            seat.ifPresent(place -> goals.addAll(elus(place.commune(), asOf)));
            List<Actor> known = new ArrayList<>(goals);
            known.add(start);
            Optional<LinkPath> path = links.graph(asOf, known).path(start, goals);
            TreeSet<Actor> met = new TreeSet<>(known);
            path.ifPresent(found -> found.steps().forEach(step -> met.add(step.reached())));
            return new Traced(
                    names.name(start),
                    end.map(names::name),
                    seat.map(Place::communeName),
                    asOf,
                    path,
                    names.names(met));
        });
    }

    private List<Actor> elus(CommuneCode commune, LocalDate asOf) {
        return MissingLinks.elusByCommune(ledger.list(People.PERSON), asOf)
                .getOrDefault(commune, new TreeSet<>())
                .stream()
                .<Actor>map(Actor.APerson::new)
                .toList();
    }
}
