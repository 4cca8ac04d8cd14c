package fr.ess.benchmark;

import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Centrality;
import fr.ess.domain.network.Link;
import fr.ess.domain.network.LinkGraph;
import fr.ess.domain.network.Links;
import fr.ess.domain.network.MissingLinks;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.NetworkId;
import fr.ess.domain.network.NetworkMembership;
import fr.ess.domain.network.NetworkMembershipId;
import fr.ess.domain.network.Relation;
import fr.ess.domain.network.RelationId;
import fr.ess.domain.network.RelationType;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.StructureFunction;
import fr.ess.domain.stakeholder.privacy.Privacy;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.CommuneCode;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The missing links of a made-up département, and paths in it: the first argument is how many links. One process is one
 * measure, the start of the virtual machine's compilation included, as for whoever runs the command.
 */
public final class LinksBenchmark {

    private static final long SEED = 35_238;
    private static final int STRUCTURES = 20_000;
    private static final int PEOPLE = 5_000;
    private static final int ELUS = 3_000;
    private static final int NETWORKS = 400;
    private static final int COMMUNES = 333;
    private static final int PATHS = 1_000;
    private static final int STEPS = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final DateRange RUNNING = DateRange.from(LocalDate.of(2020, 6, 28));

    private final Random random = new Random(SEED);
    private final List<CommuneCode> communes = new ArrayList<>();
    private final Map<StructureId, CommuneCode> seats = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();
    private final List<NetworkMembership> memberships = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    private LinksBenchmark(int links) {
        for (int i = 1; i <= COMMUNES; i++) {
            communes.add(new CommuneCode(String.format(Locale.ROOT, "35%03d", i)));
        }
        for (int i = 0; i < STRUCTURES; i++) {
            // Large communes have many structures, most have few.
            int commune = (int) (COMMUNES * Math.pow(random.nextDouble(), 3));
            seats.put(new StructureId(i), communes.get(commune));
        }
        for (int i = 0; i < PEOPLE; i++) {
            people.add(i < ELUS ? elu(i) : worker(i));
        }
        for (int i = 0; i < NETWORKS; i++) {
            networks.add(Network.named("Réseau " + i, Network.Kind.MIXED, new NetworkId(i)));
        }
        int rest = links - PEOPLE;
        for (int i = 0; i < rest; i++) {
            if (i % 4 == 0) {
                relations.add(meeting(i));
            } else {
                memberships.add(membership(i));
            }
        }
    }

    private Person elu(int number) {
        Collectivity commune = Collectivity.commune(communes.get(number % COMMUNES));
        return person(number)
                .withMandate(new Mandate(
                        new Assembly.CouncilOf(commune),
                        "conseillère municipale",
                        List.of(),
                        Optional.empty(),
                        RUNNING,
                        Source.MISSION));
    }

    private Person worker(int number) {
        return person(number)
                .withFunction(new StructureFunction(
                        structure(), StructureFunction.Kind.EMPLOYEE, "directrice", RUNNING, Source.MISSION));
    }

    private static Person person(int number) {
        return Person.named(
                new PersonName("Prénom", "Nom" + number),
                new PersonId(number),
                Privacy.collected(RUNNING.first(), Source.MISSION));
    }

    private NetworkMembership membership(int number) {
        return new NetworkMembership(
                new NetworkMembershipId(number),
                new NetworkId(random.nextInt(NETWORKS)),
                new Actor.AStructure(structure()),
                RUNNING,
                Source.MISSION);
    }

    private Relation meeting(int number) {
        return new Relation(
                new RelationId(number),
                new Actor.APerson(new PersonId(random.nextInt(PEOPLE))),
                RelationType.USUAL.get(RelationType.USUAL.size() - 1),
                new Actor.AStructure(structure()),
                RUNNING,
                Source.MISSION,
                "visite");
    }

    /** A tenth of the structures is linked to nobody. */
    private StructureId structure() {
        return new StructureId(random.nextInt(STRUCTURES * 9 / 10));
    }

    public static void main(String[] arguments) {
        LinksBenchmark made = new LinksBenchmark(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000);
        long start = System.nanoTime();
        long cpu = cpu();
        List<Link> links = timed("links from records", made::links);
        List<Actor> known =
                made.seats.keySet().stream().<Actor>map(Actor.AStructure::new).toList();
        LinkGraph graph = timed("graph of the day", () -> LinkGraph.on(DAY, known, links));
        MissingLinks gaps = timed("missing links", () -> made.gaps(graph, LinkGraph.ANY_LENGTH));
        long found = timed(PATHS + " paths", () -> made.paths(graph));
        say("in all                  %.3f s wall, %.3f s CPU", seconds(start), (cpu() - cpu) / 1e9);
        MissingLinks near = timed("within " + STEPS + " steps", () -> made.gaps(graph, STEPS));
        timed("ten most central", () -> Centrality.highest(graph, 10, Map.of()));
        say(
                "actors, links           %,d, %,d",
                graph.actors().size(), graph.links().size());
        say("structures unlinked     %,d, %,d within %d steps", unlinked(gaps), unlinked(near), STEPS);
        say("paths found             %,d of %,d", found, PATHS);
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        people.forEach(person -> links.addAll(Links.of(person)));
        networks.forEach(network -> links.addAll(Links.of(network)));
        memberships.forEach(membership -> links.add(Links.of(membership)));
        relations.forEach(relation -> links.add(Links.of(relation)));
        return links;
    }

    private MissingLinks gaps(LinkGraph graph, int steps) {
        return MissingLinks.find(graph, DAY, communes, seats, people, networks, steps);
    }

    private long paths(LinkGraph graph) {
        long found = 0;
        for (int i = 0; i < PATHS; i++) {
            Actor from = new Actor.AStructure(new StructureId(random.nextInt(STRUCTURES)));
            Actor to = new Actor.APerson(new PersonId(random.nextInt(PEOPLE)));
            found += graph.path(from, Set.of(to)).isPresent() ? 1 : 0;
        }
        return found;
    }

    private static int unlinked(MissingLinks gaps) {
        return gaps.communes().stream().mapToInt(gap -> gap.unlinked().size()).sum();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        long cpu = cpu();
        T result = work.get();
        say("%-23s %.3f s wall, %.3f s CPU", what, seconds(start), (cpu() - cpu) / 1e9);
        return result;
    }

    /** Compiler and collector included. */
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
