package fr.ess.application.funding;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.network.ExploreLinks;
import fr.ess.application.stakeholder.People;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.LinkGraph;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.NetworkId;
import fr.ess.domain.network.NetworkMembership;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Source;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The networks of structures and whether they are linked to an elected person. Called inside a unit of work. */
public final class LinkFacts {

    private final Ledger ledger;
    private final ExploreLinks links;

    @Inject
    public LinkFacts(Ledger ledger, ExploreLinks links) {
        this.ledger = ledger;
        this.links = links;
    }

    /** What is stated for a day, read once for any number of structures. */
    public OnADay on(LocalDate day) {
        Map<NetworkId, String> codes = new HashMap<>();
        ledger.list(ExploreLinks.NETWORK).forEach(network -> codes.put(network.id(), code(network)));
        Map<StructureId, SortedSet<String>> memberships = new HashMap<>();
        for (NetworkMembership membership : ledger.list(ExploreLinks.MEMBERSHIP)) {
            Optional<StructureId> member =
                    membership.days().contains(day) ? membership.member().structure() : Optional.empty();
            member.ifPresent(structure -> memberships
                    .computeIfAbsent(structure, any -> new TreeSet<>())
                    .add(codes.getOrDefault(
                            membership.network(), membership.network().toString())));
        }
        List<Actor> elected = ledger.list(People.PERSON).stream()
                .filter(person -> person.isEluOn(day))
                .map(Person::id)
                .<Actor>map(Actor.APerson::new)
                .toList();
        return new OnADay(day, memberships, elected, links.graph(day, List.of()));
    }

    /** What rules call a network: the words of its name, with hyphens. */
    private static String code(Network network) {
        return String.join("-", FoldedText.words(network.name()));
    }

    /** The links of a day. That none is known does not say that there is none. */
    public record OnADay(
            LocalDate day, Map<StructureId, SortedSet<String>> memberships, List<Actor> elected, LinkGraph graph) {

        public OnADay {
            memberships = Map.copyOf(memberships);
            elected = List.copyOf(elected);
        }

        /** The facts of a structure, with its networks and its link with an elected person where they are known. */
        public FactSheet complete(StructureId structure, FactSheet facts) {
            FactSheet more = facts;
            SortedSet<String> networks = memberships.get(structure);
            if (networks != null) {
                more = more.with(FundingFacts.NETWORKS, FactType.setOf(networks), Source.MISSION, day);
            }
            Actor self = new Actor.AStructure(structure);
            return elected.stream().anyMatch(person -> graph.areLinked(self, person))
                    ? more.with(FundingFacts.LINKED_TO_ELECTED, true, Source.MISSION, day)
                    : more;
        }
    }
}
