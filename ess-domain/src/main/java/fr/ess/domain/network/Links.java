package fr.ess.domain.network;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.StructureFunction;
import fr.ess.domain.stakeholder.SupportOffer;
import fr.ess.domain.structure.StructureId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The links that each kind of record states. Events and funded projects state theirs where they are recorded. */
public final class Links {

    private Links() {}

    /** The assemblies a person sits in and the structures she has a function in. */
    public static List<Link> of(Person person) {
        Actor self = new Actor.APerson(person.id());
        List<Link> links = new ArrayList<>();
        for (Mandate held : person.mandates()) {
            seat(held.assembly())
                    .ifPresent(seat -> links.add(new Link(
                            self,
                            seat,
                            LinkKind.MANDATE,
                            held.days(),
                            held.title(),
                            person.id().toString())));
        }
        for (StructureFunction held : person.functions()) {
            links.add(new Link(
                    self,
                    new Actor.AStructure(held.structure()),
                    LinkKind.FUNCTION,
                    held.days(),
                    held.title(),
                    person.id().toString()));
        }
        return links;
    }

    private static Optional<Actor> seat(Assembly assembly) {
        return assembly.collectivity()
                .<Actor>map(Actor.ACollectivity::new)
                .or(() -> assembly.structure().map(Actor.AStructure::new));
    }

    /** A network's head and referents. */
    public static List<Link> of(Network network) {
        Actor self = new Actor.ANetwork(network.id());
        Stream<Link> head = network.head().stream()
                .map(structure -> new Link(
                        self,
                        new Actor.AStructure(structure),
                        LinkKind.HEAD,
                        DateRange.ALWAYS,
                        network.name(),
                        network.id().toString()));
        Stream<Link> referents = network.referents().stream()
                .map(referent -> new Link(
                        self,
                        new Actor.APerson(referent.person()),
                        LinkKind.REFERENT,
                        referent.days(),
                        network.name(),
                        network.id().toString()));
        return Stream.concat(head, referents).toList();
    }

    public static Link of(NetworkMembership membership) {
        return new Link(
                membership.member(),
                new Actor.ANetwork(membership.network()),
                LinkKind.MEMBERSHIP,
                membership.days(),
                membership.source().name(),
                membership.id().toString());
    }

    public static Link of(Relation relation) {
        String evidence = relation.evidence().isEmpty() ? "" : " (" + relation.evidence() + ")";
        return new Link(
                relation.from(),
                relation.to(),
                LinkKind.RELATION,
                relation.days(),
                relation.type().forward() + evidence,
                relation.id().toString());
    }

    /** The support workers of a structure. */
    public static List<Link> of(SupportOffer offer) {
        Optional<StructureId> carrier = offer.carrier();
        return carrier.stream()
                .flatMap(structure -> offer.team().stream()
                        .flatMap(worker -> worker.days().intersection(offer.days()).stream()
                                .map(days -> new Link(
                                        new Actor.APerson(worker.person()),
                                        new Actor.AStructure(structure),
                                        LinkKind.SUPPORT,
                                        days,
                                        offer.title(),
                                        offer.id().toString()))))
                .toList();
    }
}
