package fr.ess.domain.network;

import static fr.ess.domain.stakeholder.PersonFixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.domain.network.MissingLinks.CommuneGap;
import fr.ess.domain.network.MissingLinks.FamilyPair;
import fr.ess.domain.network.MissingLinks.State;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.stakeholder.ActorFamily;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.StructureFunction;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final DateRange RUNNING = DateRange.from(LocalDate.of(2026, 3, 22));
    private static final CommuneCode RENNES = new CommuneCode("35238");
    private static final CommuneCode BRUZ = new CommuneCode("35047");
    private static final CommuneCode BETTON = new CommuneCode("35024");
    private static final StructureId ENVIE = new StructureId(10);
    private static final StructureId ASSAD = new StructureId(11);
    private static final NetworkId RTES = new NetworkId(20);

    private final Person elu = aPerson(1).eluOf("35238", RUNNING).get();
    private final Person employee =
            aPerson(2).workingAt(10, StructureFunction.Kind.EMPLOYEE, RUNNING).get();
    private final List<Person> people = List.of(elu, employee);

    @Test
    void net2_aRelationReadsRightlyFromEitherEnd() {
        RelationType sponsors = RelationType.USUAL.stream()
                .filter(type -> type.code().equals("parraine"))
                .findFirst()
                .orElseThrow();
        Actor envie = new Actor.AStructure(ENVIE);
        Actor assad = new Actor.AStructure(ASSAD);
        Relation relation = new Relation(new RelationId(1), envie, sponsors, assad, RUNNING, Source.MISSION, "charte");

        assertThat(relation.seenFrom(envie)).hasValue(new Relation.Seen("parraine", assad, RUNNING));
        assertThat(relation.seenFrom(assad)).hasValue(new Relation.Seen("est parrainé(e) par", envie, RUNNING));
        assertThat(relation.seenFrom(new Actor.ANetwork(RTES))).isEmpty();
        assertThat(sponsors.isCalled("Parraine")).isTrue();
        assertThat(List.of("est parrainé par", "est parrainée par", "est parrainé(e) par"))
                .allMatch(sponsors::isCalledBackwards);
    }

    @Test
    void net6_aStructureWithoutPathIsMissingUntilOneLinkMakesIt() {
        MissingLinks before = find(links());

        assertThat(gap(before, RENNES).unlinked()).containsExactly(ENVIE);
        assertThat(gap(before, RENNES).state()).isEqualTo(State.LINKS_MISSING);

        List<Link> oneMeeting = links();
        Actor meeting = new Actor.AnOccasion(new Occasion(Occasion.Kind.EVENT, "petit-dejeuner"));
        oneMeeting.add(met(new Actor.APerson(elu.id()), meeting));
        oneMeeting.add(met(new Actor.APerson(employee.id()), meeting));
        MissingLinks after = find(oneMeeting);

        assertThat(gap(after, RENNES).unlinked()).isEmpty();
        assertThat(gap(after, RENNES).state()).isEqualTo(State.LINKED);
        LinkPath path = graph(oneMeeting)
                .path(new Actor.AStructure(ENVIE), Set.of(new Actor.APerson(elu.id())))
                .orElseThrow();
        assertThat(path.steps())
                .extracting(step -> step.link().kind())
                .containsExactly(LinkKind.FUNCTION, LinkKind.EVENT, LinkKind.EVENT);
        assertThat(path.steps().get(0).link().evidence()).isEqualTo("employee");
        assertThat(path.to()).isEqualTo(new Actor.APerson(elu.id()));
    }

    @Test
    void net6_aPathTooLongCountsNotWhenAskedSo() {
        List<Link> oneMeeting = links();
        Actor meeting = new Actor.AnOccasion(new Occasion(Occasion.Kind.EVENT, "petit-dejeuner"));
        oneMeeting.add(met(new Actor.APerson(elu.id()), meeting));
        oneMeeting.add(met(new Actor.APerson(employee.id()), meeting));

        assertThat(gap(find(oneMeeting, 2), RENNES).unlinked()).containsExactly(ENVIE);
        assertThat(gap(find(oneMeeting, 3), RENNES).unlinked()).isEmpty();
    }

    @Test
    void net6_oneMembershipMakesAPathForItsDaysOnly() {
        List<Link> members = links();
        DateRange until = new DateRange(DAY.minusYears(1), DAY);
        Actor rtes = new Actor.ANetwork(RTES);
        members.add(membership(1, new Actor.AStructure(ENVIE), until));
        members.add(membership(2, new Actor.ACollectivity(Collectivity.commune(RENNES)), until));

        assertThat(graph(members).areLinked(new Actor.AStructure(ENVIE), new Actor.APerson(elu.id())))
                .isTrue();
        assertThat(graph(members).path(new Actor.AStructure(ENVIE), new Actor.APerson(elu.id())))
                .hasValueSatisfying(
                        path -> assertThat(path.steps().get(0).reached()).isEqualTo(rtes));
        LinkGraph nextDay = LinkGraph.on(DAY.plusDays(1), List.of(), members);
        assertThat(nextDay.areLinked(new Actor.AStructure(ENVIE), new Actor.APerson(elu.id())))
                .isFalse();
    }

    @Test
    void net7_everyCommuneIsListedWithWhatIsKnownThere() {
        MissingLinks found = find(links());

        assertThat(found.communes())
                .extracting(CommuneGap::commune, CommuneGap::state)
                .containsExactly(
                        tuple(BETTON, State.NOTHING_KNOWN),
                        tuple(BRUZ, State.NO_KNOWN_ELU),
                        tuple(RENNES, State.LINKS_MISSING));
        assertThat(found.isolated()).containsExactly(ASSAD);
        assertThat(MissingLinks.find(
                                graph(links()), DAY, List.of(RENNES), Map.of(), people, List.of(), LinkGraph.ANY_LENGTH)
                        .communes()
                        .get(0)
                        .state())
                .isEqualTo(State.NO_STRUCTURE);
    }

    @Test
    void n7_namesNetworksWithoutReferentAndFamiliesThatNeverMet() {
        Network answered = network(21, new DateRange(DAY, DAY));
        Network formerly = network(22, DateRange.until(DAY.minusDays(1)));
        List<Link> one = links();
        Actor module = new Actor.AnOccasion(new Occasion(Occasion.Kind.EVENT, "module-ressources"));
        one.add(met(new Actor.APerson(elu.id()), module));

        MissingLinks alone = MissingLinks.find(
                graph(one), DAY, List.of(), Map.of(), people, List.of(answered, formerly), LinkGraph.ANY_LENGTH);
        assertThat(alone.withoutReferent()).containsExactly(formerly.id());
        assertThat(alone.neverMet()).containsExactly(new FamilyPair(ActorFamily.ELU, ActorFamily.STRUCTURE));

        one.add(met(new Actor.APerson(employee.id()), module));
        assertThat(MissingLinks.find(graph(one), DAY, List.of(), Map.of(), people, List.of(), LinkGraph.ANY_LENGTH)
                        .neverMet())
                .isEmpty();
    }

    @Test
    void centralityCountsContactsAndThoseWhoDependOnAnActor() {
        List<Link> members = links();
        members.add(membership(1, new Actor.AStructure(ENVIE), RUNNING));
        members.add(membership(2, new Actor.APerson(elu.id()), RUNNING));

        List<Centrality> highest = Centrality.highest(
                graph(members), 10, Map.of(new Actor.AStructure(ENVIE), Set.of(new Actor.APerson(elu.id()))));

        assertThat(highest)
                .filteredOn(found -> found.actor().equals(new Actor.ANetwork(RTES)))
                .containsExactly(new Centrality(new Actor.ANetwork(RTES), 2, Map.of(LinkKind.MEMBERSHIP, 2), 1));
        assertThat(highest)
                .filteredOn(found -> found.actor().equals(new Actor.APerson(employee.id())))
                .extracting(Centrality::wouldBeCutOff)
                .containsExactly(0L);
    }

    /** Fixture 10: to be recused for the structure's project only while the role is active. */
    @Test
    void recusalIsSuggestedOnlyWhileTheRoleIsActive() {
        DateRange board = new DateRange(DAY, DAY.plusDays(10));
        Person member = aPerson(3)
                .workingAt(10, StructureFunction.Kind.GOVERNANCE, board)
                .workingAt(11, StructureFunction.Kind.MEMBER, board)
                .holding(new Assembly.DevelopmentCouncil(new StructureId(12)), "vice-présidente", board)
                .get();
        Set<Actor> envie = Set.of(new Actor.AStructure(ENVIE));

        assertThat(Recusal.suggest(List.of(member), envie, DAY.minusDays(1))).isEmpty();
        assertThat(Recusal.suggest(List.of(member), envie, DAY.plusDays(11))).isEmpty();
        assertThat(Recusal.suggest(List.of(elu, member), envie, DAY.plusDays(10)))
                .hasSize(1)
                .first()
                .satisfies(left -> {
                    assertThat(left.person()).isEqualTo(member.id());
                    assertThat(left.mustLeave()).isTrue();
                    assertThat(left.interests())
                            .containsExactly(new Recusal.Interest(
                                    new Actor.AStructure(ENVIE), Recusal.Ground.FUNCTION, "governance", board));
                });
        assertThat(Recusal.suggest(List.of(member), Set.of(new Actor.AStructure(ASSAD)), DAY))
                .extracting(Recusal::mustLeave)
                .containsExactly(false);
        assertThat(Recusal.suggest(List.of(member), Set.of(new Actor.AStructure(new StructureId(12))), DAY))
                .extracting(left -> left.interests().get(0).title())
                .containsExactly("vice-présidente");
    }

    @Test
    void anActorIsReadBackFromItsKey() {
        assertThat(List.<Actor>of(
                        new Actor.APerson(new PersonId(1)),
                        new Actor.AStructure(ENVIE),
                        new Actor.ANetwork(RTES),
                        new Actor.ACollectivity(Collectivity.commune(RENNES)),
                        new Actor.AnOccasion(new Occasion(Occasion.Kind.PROJECT, "a:b"))))
                .allSatisfy(actor -> assertThat(Actor.tryParse(actor.key())).hasValue(actor));
        assertThat(List.of("", "person", "person:x", "occasion:EVENT", "collectivity:PAYS:1"))
                .allSatisfy(text -> assertThat(Actor.tryParse(text)).isEmpty());
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        people.forEach(person -> links.addAll(Links.of(person)));
        return links;
    }

    private static Link met(Actor actor, Actor occasion) {
        return new Link(actor, occasion, LinkKind.EVENT, new DateRange(DAY, DateRange.ALWAYS.last()), "", "1");
    }

    private static Link membership(long id, Actor member, DateRange days) {
        return Links.of(new NetworkMembership(new NetworkMembershipId(id), RTES, member, days, Source.MISSION));
    }

    private static Network network(long id, DateRange referent) {
        return new Network(
                new NetworkId(id),
                "Réseau " + id,
                "",
                Network.Kind.COLLECTIVITES,
                "",
                Optional.empty(),
                List.of(new Network.Referent(new PersonId(1), referent)));
    }

    private static LinkGraph graph(List<Link> links) {
        return LinkGraph.on(DAY, List.of(new Actor.AStructure(ASSAD)), links);
    }

    private MissingLinks find(List<Link> links) {
        return find(links, LinkGraph.ANY_LENGTH);
    }

    private MissingLinks find(List<Link> links, int steps) {
        return MissingLinks.find(
                graph(links),
                DAY,
                List.of(RENNES, BRUZ, BETTON),
                Map.of(ENVIE, RENNES, ASSAD, BRUZ),
                people,
                List.of(),
                steps);
    }

    private static CommuneGap gap(MissingLinks found, CommuneCode commune) {
        return found.communes().stream()
                .filter(gap -> gap.commune().equals(commune))
                .findFirst()
                .orElseThrow();
    }
}
