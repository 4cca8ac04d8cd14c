package fr.ess.application.network;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.stakeholder.Collectivities;
import fr.ess.application.stakeholder.People;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.ShowStructure;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Network;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.structure.search.DirectoryEntry;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The names of actors, for the mission, and the actors that names mean. A name is never guessed: all of it must be
 * there, whatever the accents and the case.
 */
public final class ActorNames {

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final DirectoryIndex index;
    private final ShowStructure structures;
    private final Collectivities collectivities;

    @Inject
    public ActorNames(
            UnitOfWork unitOfWork,
            Ledger ledger,
            DirectoryIndex index,
            ShowStructure structures,
            Collectivities collectivities) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.index = index;
        this.structures = structures;
        this.collectivities = collectivities;
    }

    /**
     * The only actor that somebody means: by its key, the id of a structure, a person or a network, an official number
     * of a structure, a name, or a level with the code or the name of a collectivity ({@code commune:Rennes},
     * {@code region:53}). A bare name means a collectivity only when nothing else bears it.
     *
     * @throws EssException ACTOR_NOT_FOUND; ACTOR_AMBIGUOUS with the keys in its fact {@code proposals}
     */
    public Actor resolve(String reference) {
        Set<Actor> meant = unitOfWork.read(() -> meant(reference.strip()));
        if (meant.isEmpty()) {
            throw new EssException(ErrorCode.ACTOR_NOT_FOUND, "reference", reference);
        }
        if (meant.size() > 1) {
            throw new EssException(ErrorCode.ACTOR_AMBIGUOUS, "reference", reference)
                    .with("count", meant.size())
                    .with("proposals", meant.stream().map(Actor::key).collect(Collectors.joining(", ")));
        }
        return meant.iterator().next();
    }

    private Set<Actor> meant(String reference) {
        Optional<Actor> key = Actor.tryParse(reference);
        if (key.isPresent()) {
            return Set.of(key.get());
        }
        if (collectivities.namesLevel(reference)) {
            return Set.of(new Actor.ACollectivity(collectivities.read(reference)));
        }
        Set<Actor> found = new LinkedHashSet<>();
        structures
                .lookUp(reference, Audience.MISSION)
                .forEach(structure -> found.add(new Actor.AStructure(structure.id())));
        String folded = FoldedText.fold(reference);
        ledger.forEach(People.PERSON, kept -> {
            Person person = kept.thing();
            boolean named =
                    person.name().filter(known -> known.folded().equals(folded)).isPresent();
            if (named || person.id().toString().equals(reference)) {
                found.add(new Actor.APerson(person.id()));
            }
        });
        ledger.forEach(ExploreLinks.NETWORK, kept -> {
            Network network = kept.thing();
            if (network.isCalled(reference) || network.id().toString().equals(reference)) {
                found.add(new Actor.ANetwork(network.id()));
            }
        });
        return found.isEmpty() ? collectivityNamed(reference) : found;
    }

    private Set<Actor> collectivityNamed(String name) {
        try {
            return Set.of(new Actor.ACollectivity(collectivities.read(name)));
        } catch (EssException nothingBearsThatName) {
            return Set.of();
        }
    }

    /** The name of an actor; its key when nothing bears that id any more, or its name was erased. */
    public NamedActor name(Actor actor) {
        return unitOfWork.read(() -> named(actor));
    }

    /** The names of several. */
    public Map<Actor, NamedActor> names(Collection<? extends Actor> actors) {
        return unitOfWork.read(() -> {
            Map<Actor, NamedActor> names = new TreeMap<>();
            actors.forEach(actor -> names.computeIfAbsent(actor, this::named));
            return names;
        });
    }

    private NamedActor named(Actor actor) {
        return switch (actor.kind()) {
            case PERSON ->
                same(
                        actor,
                        actor.person()
                                .flatMap(id -> ledger.find(People.PERSON, id))
                                .flatMap(Person::name)
                                .map(PersonName::full));
            case STRUCTURE ->
                named(
                        actor,
                        actor.structure().flatMap(index::find).map(DirectoryEntry::name),
                        actor.structure().flatMap(index::find).map(DirectoryEntry::sigle));
            case NETWORK -> {
                Optional<Network> network = actor.network().flatMap(id -> ledger.find(ExploreLinks.NETWORK, id));
                yield named(actor, network.map(Network::name), network.map(Network::sigle));
            }
            case COLLECTIVITY -> same(actor, actor.governed().map(collectivities::name));
            case OCCASION -> same(actor, actor.shared().map(occasion -> occasion.reference()));
        };
    }

    private static NamedActor same(Actor actor, Optional<String> name) {
        return named(actor, name, Optional.empty());
    }

    private static NamedActor named(Actor actor, Optional<String> name, Optional<String> sigle) {
        String full = name.orElseGet(actor::key);
        return new NamedActor(
                actor, full, sigle.filter(known -> !known.isEmpty()).orElse(full));
    }
}
