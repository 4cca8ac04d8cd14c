package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.network.ExploreLinks;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.stakeholder.AccessPerson;
import fr.ess.application.stakeholder.People;
import fr.ess.domain.network.Actor.ACollectivity;
import fr.ess.domain.network.Actor.APerson;
import fr.ess.domain.network.Actor.AStructure;
import fr.ess.domain.network.LinkGraph;
import fr.ess.domain.network.MissingLinks.State;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.NetworkId;
import fr.ess.domain.network.NetworkMembership;
import fr.ess.domain.network.NetworkMembershipId;
import fr.ess.domain.network.Relation;
import fr.ess.domain.network.RelationId;
import fr.ess.domain.network.RelationType;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Contacts;
import fr.ess.domain.stakeholder.EmailAddress;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.StructureFunction;
import fr.ess.domain.stakeholder.SupportOffer;
import fr.ess.domain.stakeholder.SupportOfferId;
import fr.ess.domain.stakeholder.privacy.ConsentAct;
import fr.ess.domain.stakeholder.privacy.Notice;
import fr.ess.domain.stakeholder.privacy.Privacy;
import fr.ess.domain.stakeholder.privacy.PublicField;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People, networks and links through the whole product, on a database. */
class PeopleTest {

    private static final Actor MISSION = new Actor("test");
    private static final Source RNE = new Source("rne", SourceKind.REGISTER);
    private static final LocalDate TODAY = EmbeddedEss.TODAY;
    private static final CommuneCode RENNES = new CommuneCode("35238");
    private static final Collectivity RENNES_METROPOLE = new Collectivity(Collectivity.Level.EPCI, "243500139");
    private static final StructureId CODESPAR = new StructureId(1001);
    private static final StructureId ENVIE = new StructureId(1002);
    private static final DateRange IN_OFFICE = DateRange.from(LocalDate.of(2001, 3, 18));

    @TempDir
    Path folder;

    private EmbeddedEss ess;
    private People people;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
        people = ess.use(People.class);
    }

    @AfterEach
    void close() {
        ess.close();
    }

    @Test
    void net5_mergingMovesMandatesConsentsMembershipsRelationsAndTeams() {
        Person community = enter("Alain", "Yvergniaux", councilOf(RENNES_METROPOLE, "conseiller communautaire"));
        Person again = people.enter(
                id -> person(id, "Alain", "YVERGNIAUX")
                        .withMandate(
                                councilOf(new Collectivity(Collectivity.Level.REGION, "53"), "conseiller régional"))
                        .withMandate(new Mandate(
                                new Assembly.DevelopmentCouncil(CODESPAR),
                                "vice-président",
                                List.of("économie sociale et solidaire"),
                                Optional.of(new Mandate.Rank(2)),
                                IN_OFFICE,
                                RNE))
                        .withFunction(new StructureFunction(
                                CODESPAR, StructureFunction.Kind.GOVERNANCE, "vice-président", IN_OFFICE, RNE))
                        .withContacts(new Contacts(
                                EmailAddress.tryParse("a@exemple.fr"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .withPrivacy(Privacy.collected(TODAY, RNE)
                                .after(new ConsentAct(PublicField.WORK_EMAIL, true, TODAY, "formulaire"))
                                .notified(new Notice(TODAY, "courriel"))),
                MISSION);
        NetworkId rtes = new NetworkId(20);
        keep(
                ExploreLinks.NETWORK,
                new Network(
                        rtes,
                        "RTES",
                        "",
                        Network.Kind.COLLECTIVITES,
                        "",
                        Optional.of(CODESPAR),
                        List.of(new Network.Referent(again.id(), IN_OFFICE))));
        keep(
                ExploreLinks.MEMBERSHIP,
                new NetworkMembership(new NetworkMembershipId(21), rtes, new APerson(again.id()), IN_OFFICE, RNE));
        keep(
                ExploreLinks.RELATION,
                new Relation(
                        new RelationId(22),
                        new APerson(again.id()),
                        RelationType.USUAL.get(0),
                        new AStructure(ENVIE),
                        IN_OFFICE,
                        Source.MISSION,
                        "visite"));
        keep(
                People.SUPPORT_OFFER,
                new SupportOffer(
                        new SupportOfferId(23),
                        "Appui-conseil",
                        Optional.of(CODESPAR),
                        new TreeSet<>(Set.of(new Tag("projet"))),
                        new TreeSet<>(),
                        new TreeSet<>(Set.of(RENNES)),
                        List.of(new SupportOffer.Worker(again.id(), IN_OFFICE)),
                        IN_OFFICE));

        Person one = people.merge(community.id(), again.id(), MISSION);

        assertThat(people.get(community.id())).isEqualTo(one);
        assertThat(one.mandatesOn(LocalDate.of(2005, 2, 6))).hasSize(3);
        assertThat(one.privacy().consentsTo(PublicField.WORK_EMAIL, TODAY)).isTrue();
        AccessPerson.Held held = ess.use(AccessPerson.class).access(one.id());
        assertThat(held.references().keySet())
                .as("adm2: every kind of thing that refers to her")
                .containsExactly("network", "network-membership", "relation", "support-offer");
        assertThat(people.published(TODAY)).hasSize(1);
    }

    @Test
    void net6_oneMembershipTakesAStructureOutOfTheMissingLinks() {
        Person elu = enter("Anne", "Le Goff", councilOf(Collectivity.commune(RENNES), "conseillère municipale"));
        ExploreLinks links = ess.use(ExploreLinks.class);
        Map<StructureId, CommuneCode> seats = Map.of(ENVIE, RENNES);

        assertThat(links.gaps(TODAY, List.of(RENNES), seats, LinkGraph.ANY_LENGTH)
                        .communes()
                        .get(0)
                        .unlinked())
                .containsExactly(ENVIE);

        NetworkId network = new NetworkId(20);
        keep(ExploreLinks.NETWORK, Network.named("Réseau", Network.Kind.MIXED, network));
        keep(
                ExploreLinks.MEMBERSHIP,
                new NetworkMembership(new NetworkMembershipId(30), network, new AStructure(ENVIE), IN_OFFICE, RNE));
        keep(
                ExploreLinks.MEMBERSHIP,
                new NetworkMembership(
                        new NetworkMembershipId(31),
                        network,
                        new ACollectivity(Collectivity.commune(RENNES)),
                        IN_OFFICE,
                        RNE));

        assertThat(links.gaps(TODAY, List.of(RENNES), seats, LinkGraph.ANY_LENGTH)
                        .communes()
                        .get(0)
                        .state())
                .isEqualTo(State.LINKED);
        assertThat(links.path(new AStructure(ENVIE), new APerson(elu.id()), TODAY))
                .hasValueSatisfying(path -> assertThat(path.length()).isEqualTo(3));
        assertThat(links.recusals(Set.of(new ACollectivity(Collectivity.commune(RENNES))), TODAY))
                .extracting(recusal -> recusal.person())
                .containsExactly(elu.id());
    }

    @Test
    void adm7_anObjectionLeavesThePublicAtOnceAndANoticeIsWatched() {
        Person elu = enter("Anne", "Le Goff", councilOf(Collectivity.commune(RENNES), "conseillère municipale"));
        assertThat(people.published(TODAY)).hasSize(1);
        assertThat(people.overdueNotices()).containsExactly(elu.id());

        people.change(elu.id(), known -> known.withPrivacy(known.privacy().objecting(TODAY)), MISSION);
        people.change(
                elu.id(), known -> known.withPrivacy(known.privacy().notified(new Notice(TODAY, "lettre"))), MISSION);
        people.change(elu.id(), known -> known.withRoles(known.mandates(), known.functions()), MISSION);

        assertThat(people.published(TODAY)).isEmpty();
        assertThat(people.overdueNotices()).isEmpty();
    }

    private Person enter(String given, String family, Mandate mandate) {
        return people.enter(id -> person(id, given, family).withMandate(mandate), MISSION);
    }

    private static Person person(PersonId id, String given, String family) {
        return Person.named(new PersonName(given, family), id, Privacy.collected(TODAY.minusMonths(2), RNE));
    }

    private static Mandate councilOf(Collectivity governed, String title) {
        return new Mandate(new Assembly.CouncilOf(governed), title, List.of(), Optional.empty(), IN_OFFICE, RNE);
    }

    private <T extends Record> void keep(Kind<T> kind, T thing) {
        ess.use(RecordedWork.class)
                .run(
                        OperationKind.KEEP_PERSON,
                        MISSION,
                        kind.word(),
                        journal -> ess.use(Ledger.class).put(kind, thing, journal));
        assertThat(ess.use(UnitOfWork.class).read(() -> ess.use(Ledger.class).list(kind)))
                .contains(thing);
    }
}
