package fr.ess.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkGraphPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int UNREACHED = 1_000;

    private final long seed = Long.getLong("ess.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void findsTheShortestPathsThatATableOfDistancesFinds() {
        boolean sawLong = false;
        for (int run = 0; run < 1_000; run++) {
            int size = 2 + random.nextInt(9);
            List<Link> links = links(size);
            LinkGraph graph = LinkGraph.on(DAY, actors(size), links);
            int[][] distances = distances(size, links, -1);
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    Optional<LinkPath> path = graph.path(actor(from), actor(to));
                    int expected = from == to ? UNREACHED : distances[from][to];
                    assertThat(path.map(LinkPath::length).orElse(UNREACHED))
                            .as("%s to %s, run %s, -Dess.seed=%s", from, to, run, seed)
                            .isEqualTo(expected);
                    path.ifPresent(LinkGraphPropertyTest::isUnbroken);
                    assertThat(graph.areLinked(actor(from), actor(to))).isEqualTo(distances[from][to] < UNREACHED);
                    sawLong |= path.filter(found -> found.length() > 2).isPresent();
                }
            }
        }
        assertThat(sawLong).isTrue();
    }

    @Test
    void namesThoseTooFarAsATableOfDistancesDoes() {
        boolean sawFar = false;
        for (int run = 0; run < 1_000; run++) {
            int size = 2 + random.nextInt(9);
            List<Link> links = links(size);
            LinkGraph graph = LinkGraph.on(DAY, actors(size), links);
            int[][] distances = distances(size, links, -1);
            List<Actor> goals = actors(1 + random.nextInt(2));
            int steps = random.nextInt(4);
            for (int most : new int[] {steps, LinkGraph.ANY_LENGTH}) {
                List<Actor> expected = actors(size).stream()
                        .filter(actor -> goals.stream().allMatch(goal -> {
                            int distance = distances[place(actor)][place(goal)];
                            return distance >= UNREACHED || distance > most;
                        }))
                        .toList();
                assertThat(graph.unlinked(actors(size), goals, most))
                        .as("%s steps, run %s, -Dess.seed=%s", most, run, seed)
                        .isEqualTo(expected);
                sawFar |= most != LinkGraph.ANY_LENGTH && expected.size() > 0 && expected.size() < size;
            }
        }
        assertThat(sawFar).isTrue();
    }

    @Test
    void countsThoseWhoAreCutOffAsAGraphWithoutTheActorDoes() {
        long cut = 0;
        for (int run = 0; run < 1_000; run++) {
            int size = 3 + random.nextInt(7);
            List<Link> links = links(size);
            LinkGraph graph = LinkGraph.on(DAY, actors(size), links);
            int gone = random.nextInt(size);
            boolean before = distances(size, links, -1)[0][1] < UNREACHED;
            boolean after = distances(size, links, gone)[0][1] < UNREACHED;
            long expected = gone != 0 && before && !after ? 1 : 0;

            assertThat(graph.cutWithout(actor(gone), Map.of(actor(0), Set.of(actor(1)))))
                    .as("run %s, -Dess.seed=%s", run, seed)
                    .isEqualTo(expected);
            cut += expected;
        }
        assertThat(cut).isPositive();
    }

    @Test
    void givesTheSamePathsInWhateverOrderLinksCome() {
        for (int run = 0; run < 300; run++) {
            int size = 2 + random.nextInt(9);
            List<Link> links = links(size);
            List<Link> shuffled = new ArrayList<>(links);
            Collections.shuffle(shuffled, random);
            assertThat(LinkGraph.on(DAY, actors(size), shuffled).path(actor(0), actor(1)))
                    .as("run %s, -Dess.seed=%s", run, seed)
                    .isEqualTo(LinkGraph.on(DAY, actors(size), links).path(actor(0), actor(1)));
        }
    }

    private static void isUnbroken(LinkPath path) {
        Actor here = path.from();
        for (LinkPath.Step step : path.steps()) {
            assertThat(List.of(step.link().one(), step.link().other())).contains(here, step.reached());
            here = step.reached();
        }
    }

    private List<Link> links(int size) {
        List<Link> links = new ArrayList<>();
        for (int i = random.nextInt(2 * size); i > 0; i--) {
            DateRange days = random.nextInt(4) == 0 ? DateRange.until(DAY.minusDays(1)) : DateRange.from(DAY);
            links.add(new Link(
                    actor(random.nextInt(size)), actor(random.nextInt(size)), LinkKind.RELATION, days, "", "" + i));
        }
        return links;
    }

    /** Floyd and Warshall's table: slow, and hard to get wrong. */
    private static int[][] distances(int size, List<Link> links, int without) {
        int[][] table = new int[size][size];
        for (int i = 0; i < size; i++) {
            Arrays.fill(table[i], UNREACHED);
            table[i][i] = i == without ? UNREACHED : 0;
        }
        links.stream().filter(link -> link.days().contains(DAY)).forEach(link -> {
            int one = place(link.one());
            int other = place(link.other());
            if (one != without && other != without && one != other) {
                table[one][other] = 1;
                table[other][one] = 1;
            }
        });
        for (int via = 0; via < size; via++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    table[from][to] = Math.min(table[from][to], table[from][via] + table[via][to]);
                }
            }
        }
        return table;
    }

    private static int place(Actor actor) {
        return (int) actor.structure().orElseThrow().value();
    }

    private static Actor actor(int place) {
        return new Actor.AStructure(new StructureId(place));
    }

    private static List<Actor> actors(int size) {
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            actors.add(actor(i));
        }
        return actors;
    }
}
