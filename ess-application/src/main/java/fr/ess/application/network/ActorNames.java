package fr.ess.application.network;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.stakeholder.People;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryIndex.Hit;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.NetworkId;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.SearchWords;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneQuery;
import fr.ess.domain.territory.Departement;
import fr.ess.domain.territory.EpciCode;
import fr.ess.domain.territory.OfficialGeography;
import fr.ess.domain.territory.Region;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of actors, for the mission, and the actors that names mean. A name is never guessed: all of it must be
 * there, whatever the accents and the case.
 */
public final class ActorNames {

    private static final int MOST_NAMESAKES = 200;

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final DirectoryIndex index;
    private final ShowStructure structures;
    private final OfficialGeographySource source;

    @Inject
    public ActorNames(
            UnitOfWork unitOfWork,
            Ledger ledger,
            DirectoryIndex index,
            ShowStructure structures,
            OfficialGeographySource source) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.index = index;
        this.structures = structures;
        this.source = source;
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
        Set<Actor> written = Stream.of(Actor.tryParse(reference), level(reference))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (!written.isEmpty()) {
            return written;
        }
        Set<Actor> numbered = numbered(reference);
        if (!numbered.isEmpty()) {
            return numbered;
        }
        Set<Actor> named = named(reference);
        return named.isEmpty() ? collectivitiesNamed(reference) : named;
    }

    private Set<Actor> numbered(String reference) {
        Set<Actor> found = new LinkedHashSet<>();
        structures.lookUp(reference, Audience.MISSION).stream()
                .map(StructureView::id)
                .map(Actor.AStructure::new)
                .forEach(found::add);
        PersonId.tryParse(reference)
                .filter(id -> ledger.find(People.PERSON, id).isPresent())
                .ifPresent(id -> found.add(new Actor.APerson(id)));
        NetworkId.tryParse(reference)
                .filter(id -> ledger.find(ExploreLinks.NETWORK, id).isPresent())
                .ifPresent(id -> found.add(new Actor.ANetwork(id)));
        return found;
    }

    private Set<Actor> named(String name) {
        Set<Actor> found = new LinkedHashSet<>();
        String folded = FoldedText.fold(name);
        ledger.forEach(ExploreLinks.NETWORK, kept -> {
            if (kept.thing().isCalled(name)) {
                found.add(new Actor.ANetwork(kept.thing().id()));
            }
        });
        ledger.forEach(
                People.PERSON,
                kept -> kept.thing()
                        .name()
                        .filter(known -> known.folded().equals(folded))
                        .ifPresent(known ->
                                found.add(new Actor.APerson(kept.thing().id()))));
        structuresNamed(name).forEach(id -> found.add(new Actor.AStructure(id)));
        return found;
    }

    private List<StructureId> structuresNamed(String name) {
        SearchWords words = SearchWords.of(name);
        String folded = FoldedText.fold(name);
        if (folded.isEmpty()) {
            return List.of();
        }
        DirectoryQuestion question = new DirectoryQuestion(
                words, List.of(), Optional.empty(), Audience.MISSION, Optional.empty(), MOST_NAMESAKES);
        return index.search(question).stream()
                .map(Hit::entry)
                .filter(entry -> entry.sortName().equals(folded)
                        || FoldedText.fold(entry.sigle()).equals(folded))
                .map(DirectoryEntry::id)
                .toList();
    }

    private Set<Actor> collectivitiesNamed(String name) {
        return Stream.of(Collectivity.Level.values())
                .flatMap(level -> collectivity(level, name).stream())
                .map(Actor.ACollectivity::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@code commune:Rennes}: a level, then the code or the name. */
    private Optional<Actor> level(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String word = FoldedText.fold(reference.substring(0, colon)).toUpperCase(Locale.ROOT);
        return Stream.of(Collectivity.Level.values())
                .filter(level -> level.name().equals(word))
                .flatMap(level ->
                        collectivity(level, reference.substring(colon + 1).strip()).stream())
                .<Actor>map(Actor.ACollectivity::new)
                .findFirst();
    }

    private Optional<Collectivity> collectivity(Collectivity.Level level, String written) {
        OfficialGeography geography = source.geography();
        Optional<String> code = switch (level) {
            case COMMUNE -> commune(written).map(CommuneCode::text);
            case EPCI ->
                EpciCode.tryParse(written)
                        .flatMap(geography::find)
                        .or(() -> geography.findEpciNamed(written))
                        .map(epci -> epci.code().text());
            case DEPARTEMENT ->
                only(geography.departements(), known -> is(written, known.code(), known.name()))
                        .map(Departement::code);
            case REGION ->
                only(geography.regions(), known -> is(written, known.code(), known.name()))
                        .map(Region::code);
        };
        return code.map(found -> new Collectivity(level, found));
    }

    private Optional<CommuneCode> commune(String written) {
        CommuneQuery query = CommuneCode.tryParse(written)
                .map(code -> CommuneQuery.named("").withCode(code))
                .orElseGet(() -> CommuneQuery.named(written));
        return source.gazetteer()
                .resolve(query)
                .fold(
                        resolved -> Optional.of(resolved)
                                .filter(found -> !found.confidence().needsReview())
                                .map(found -> found.commune().code()),
                        ambiguous -> Optional.empty(),
                        unresolved -> Optional.empty());
    }

    private static boolean is(String written, String code, String name) {
        return written.equalsIgnoreCase(code) || FoldedText.fold(written).equals(FoldedText.fold(name));
    }

    private static <T> Optional<T> only(Collection<T> all, Predicate<T> condition) {
        List<T> found = all.stream().filter(condition).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
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
            case COLLECTIVITY -> same(actor, actor.governed().flatMap(this::nameOf));
            case OCCASION -> same(actor, actor.shared().map(occasion -> occasion.reference()));
        };
    }

    private Optional<String> nameOf(Collectivity collectivity) {
        OfficialGeography geography = source.geography();
        String code = collectivity.code();
        return switch (collectivity.level()) {
            case COMMUNE -> CommuneCode.tryParse(code).flatMap(geography::find).map(commune -> commune.name());
            case EPCI -> EpciCode.tryParse(code).flatMap(geography::find).map(epci -> epci.name());
            case DEPARTEMENT -> geography.findDepartement(code).map(Departement::name);
            case REGION ->
                only(geography.regions(), region -> region.code().equals(code)).map(Region::name);
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
