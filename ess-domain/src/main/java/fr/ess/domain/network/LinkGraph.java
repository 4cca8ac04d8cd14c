package fr.ess.domain.network;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The links in force on one day, as a graph. Immutable, and safe for any number of threads. Actors are numbered in their
 * order and neighbours stand in arrays, so that a walk over hundreds of thousands of links takes milliseconds and gives
 * the same answer each time.
 */
public final class LinkGraph {

    /** As many steps as a path needs. */
    public static final int ANY_LENGTH = Integer.MAX_VALUE;

    private static final int NOWHERE = -1;

    private final List<Actor> actors;
    private final Map<Actor, Integer> numbers;
    private final List<Link> links;
    /** Where the neighbours of each actor start in {@link #neighbours}. */
    private final int[] starts;

    private final int[] neighbours;
    /** The link that leads to the neighbour at the same place. */
    private final int[] through;

    private final int[] groups;

    /**
     * A link with the numbers of its ends, looked up once.
     *
     * @param ends both in one number, by which most links are told apart at once
     */
    private record Numbered(long ends, Link link) {

        private static final Comparator<Numbered> ORDER = Comparator.comparingLong(Numbered::ends)
                .thenComparing(numbered -> numbered.link.kind())
                .thenComparing(numbered -> numbered.link.record())
                .thenComparing(numbered -> numbered.link.evidence());

        static Numbered of(int one, int other, Link link) {
            return new Numbered(((long) one << Integer.SIZE) | other, link);
        }

        int one() {
            return (int) (ends >>> Integer.SIZE);
        }

        int other() {
            return (int) ends;
        }
    }

    private LinkGraph(List<Actor> actors, Map<Actor, Integer> numbers, List<Numbered> ordered) {
        this.actors = actors;
        this.numbers = numbers;
        this.links = ordered.stream().map(Numbered::link).toList();
        int[] ones = ordered.stream().mapToInt(Numbered::one).toArray();
        int[] others = ordered.stream().mapToInt(Numbered::other).toArray();
        starts = new int[actors.size() + 1];
        for (int i = 0; i < ones.length; i++) {
            starts[ones[i] + 1]++;
            starts[others[i] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        neighbours = new int[2 * ones.length];
        through = new int[2 * ones.length];
        int[] next = Arrays.copyOf(starts, actors.size());
        for (int i = 0; i < ones.length; i++) {
            put(next[ones[i]]++, others[i], i);
            put(next[others[i]]++, ones[i], i);
        }
        groups = grouped(NOWHERE);
    }

    private void put(int place, int neighbour, int link) {
        neighbours[place] = neighbour;
        through[place] = link;
    }

    /**
     * The graph of one day.
     *
     * @param known every actor that is asked about, linked or not
     * @param dated links of any day
     */
    public static LinkGraph on(LocalDate day, Collection<? extends Actor> known, Collection<Link> dated) {
        Map<Actor, Integer> met = new HashMap<>();
        List<Actor> inOrderMet = new ArrayList<>();
        known.forEach(actor -> number(actor, met, inOrderMet));
        List<Numbered> inForce = new ArrayList<>();
        for (Link link : dated) {
            if (link.days().contains(day) && !link.one().equals(link.other())) {
                inForce.add(
                        Numbered.of(number(link.one(), met, inOrderMet), number(link.other(), met, inOrderMet), link));
            }
        }
        int[] ranks = ranks(inOrderMet);
        Actor[] actors = new Actor[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            actors[ranks[i]] = inOrderMet.get(i);
        }
        met.replaceAll((actor, number) -> ranks[number]);
        List<Numbered> ordered = inForce.stream()
                .map(numbered -> Numbered.of(ranks[numbered.one()], ranks[numbered.other()], numbered.link()))
                .sorted(Numbered.ORDER)
                .toList();
        return new LinkGraph(List.of(actors), met, ordered);
    }

    private static int number(Actor actor, Map<Actor, Integer> met, List<Actor> inOrderMet) {
        return met.computeIfAbsent(actor, unknown -> {
            inOrderMet.add(unknown);
            return inOrderMet.size() - 1;
        });
    }

    /** The place of each in the order of the keys, which are written once. */
    private static int[] ranks(List<Actor> actors) {
        record Keyed(String key, int number) {}
        List<Keyed> keyed = new ArrayList<>(actors.size());
        actors.forEach(actor -> keyed.add(new Keyed(actor.key(), keyed.size())));
        keyed.sort(Comparator.comparing(Keyed::key));
        int[] ranks = new int[actors.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[keyed.get(rank).number()] = rank;
        }
        return ranks;
    }

    /** Every actor, in order. */
    public List<Actor> actors() {
        return actors;
    }

    /** Every link in force, in the order of its ends. */
    public List<Link> links() {
        return links;
    }

    public boolean knows(Actor actor) {
        return numbers.containsKey(actor);
    }

    /** Those directly linked to an actor; nobody for one that is not known. */
    public SortedSet<Actor> neighbours(Actor actor) {
        TreeSet<Actor> found = new TreeSet<>();
        int number = number(actor);
        if (number != NOWHERE) {
            for (int place = starts[number]; place < starts[number + 1]; place++) {
                found.add(actors.get(neighbours[place]));
            }
        }
        return Collections.unmodifiableSortedSet(found);
    }

    /** How many others an actor is directly linked to; none for one that is not known. */
    public int contacts(Actor actor) {
        int number = number(actor);
        return number == NOWHERE
                ? 0
                : (int) Arrays.stream(neighbours, starts[number], starts[number + 1])
                        .distinct()
                        .count();
    }

    public boolean isIsolated(Actor actor) {
        int number = number(actor);
        return number == NOWHERE || starts[number] == starts[number + 1];
    }

    /** Whether any path leads from one actor to the other. */
    public boolean areLinked(Actor one, Actor other) {
        int from = number(one);
        int to = number(other);
        return from != NOWHERE && to != NOWHERE && groups[from] == groups[to];
    }

    /**
     * Those of some actors whom no path links to any of several goals, or none that is short enough; in their order.
     *
     * @param steps the most links that a path may have, or {@link #ANY_LENGTH}
     */
    public <A extends Actor> List<A> unlinked(Collection<A> asked, Collection<? extends Actor> goals, int steps) {
        BitSet reached = steps == ANY_LENGTH ? groupsOf(goals) : around(goals, steps);
        return asked.stream()
                .filter(actor -> {
                    int number = number(actor);
                    return number == NOWHERE || !reached.get(steps == ANY_LENGTH ? groups[number] : number);
                })
                .toList();
    }

    private BitSet groupsOf(Collection<? extends Actor> actorsAsked) {
        BitSet found = new BitSet(actors.size());
        actorsAsked.stream()
                .mapToInt(this::number)
                .filter(number -> number != NOWHERE)
                .forEach(number -> found.set(groups[number]));
        return found;
    }

    /** The numbers of all that some steps lead to from any of these, themselves included: one walk for all of them. */
    private BitSet around(Collection<? extends Actor> centres, int steps) {
        BitSet seen = new BitSet(actors.size());
        int[] queue = new int[actors.size()];
        int tail = 0;
        for (Actor centre : centres) {
            int number = number(centre);
            if (number != NOWHERE && !seen.get(number)) {
                seen.set(number);
                queue[tail++] = number;
            }
        }
        int head = 0;
        for (int step = 0; step < steps && head < tail; step++) {
            for (int end = tail; head < end; head++) {
                for (int place = starts[queue[head]]; place < starts[queue[head] + 1]; place++) {
                    int there = neighbours[place];
                    if (!seen.get(there)) {
                        seen.set(there);
                        queue[tail++] = there;
                    }
                }
            }
        }
        return seen;
    }

    /** The actors that at most so many steps lead to from one of these, themselves included, in order. */
    public List<Actor> within(Collection<? extends Actor> centres, int steps) {
        return around(centres, steps).stream().mapToObj(actors::get).toList();
    }

    /** A shortest path between two actors; of several, always the same one. */
    public Optional<LinkPath> path(Actor from, Actor to) {
        return path(from, List.of(to));
    }

    /** A shortest path from an actor to the nearest of several; empty when there is none, or the actor is among them. */
    public Optional<LinkPath> path(Actor from, Collection<? extends Actor> goals) {
        int start = number(from);
        boolean[] isGoal = new boolean[actors.size()];
        boolean reachable = false;
        for (Actor goal : goals) {
            int number = number(goal);
            if (number != NOWHERE && start != NOWHERE && groups[number] == groups[start] && number != start) {
                isGoal[number] = true;
                reachable = true;
            }
        }
        return reachable ? Optional.of(walk(start, isGoal)) : Optional.empty();
    }

    private LinkPath walk(int start, boolean[] isGoal) {
        int[] cameBy = new int[actors.size()];
        Arrays.fill(cameBy, NOWHERE);
        int[] queue = new int[actors.size()];
        int[] cameFrom = new int[actors.size()];
        Arrays.fill(cameFrom, NOWHERE);
        cameFrom[start] = start;
        queue[0] = start;
        for (int head = 0, tail = 1; head < tail; head++) {
            int here = queue[head];
            for (int place = starts[here]; place < starts[here + 1]; place++) {
                int there = neighbours[place];
                if (cameFrom[there] == NOWHERE) {
                    cameFrom[there] = here;
                    cameBy[there] = through[place];
                    if (isGoal[there]) {
                        return traced(start, there, cameFrom, cameBy);
                    }
                    queue[tail++] = there;
                }
            }
        }
        throw new IllegalStateException("one group, and no path within it");
    }

    private LinkPath traced(int start, int end, int[] cameFrom, int[] cameBy) {
        ArrayDeque<LinkPath.Step> steps = new ArrayDeque<>();
        for (int here = end; here != start; here = cameFrom[here]) {
            steps.addFirst(new LinkPath.Step(links.get(cameBy[here]), actors.get(here)));
        }
        return new LinkPath(actors.get(start), new ArrayList<>(steps));
    }

    /**
     * How many of these pairs lose every path when an actor is taken away.
     *
     * @param pairs from each actor, those of whom one at least must be reached
     */
    public long cutWithout(Actor bridge, Map<? extends Actor, ? extends Collection<? extends Actor>> pairs) {
        int left = number(bridge);
        if (left == NOWHERE) {
            return 0;
        }
        int[] without = grouped(left);
        return pairs.entrySet().stream()
                .filter(pair -> !pair.getKey().equals(bridge))
                .filter(pair -> reaches(groups, pair.getKey(), pair.getValue())
                        && !reaches(without, pair.getKey(), pair.getValue()))
                .count();
    }

    private boolean reaches(int[] labels, Actor from, Collection<? extends Actor> goals) {
        int start = number(from);
        return start != NOWHERE
                && goals.stream()
                        .map(this::number)
                        .anyMatch(goal -> goal != NOWHERE && labels[goal] == labels[start] && labels[goal] != NOWHERE);
    }

    /** The label of each actor's group of linked actors, without one of them. */
    private int[] grouped(int without) {
        int[] labels = new int[actors.size()];
        Arrays.fill(labels, NOWHERE);
        int[] queue = new int[actors.size()];
        for (int first = 0; first < labels.length; first++) {
            if (labels[first] != NOWHERE || first == without) {
                continue;
            }
            labels[first] = first;
            queue[0] = first;
            for (int head = 0, tail = 1; head < tail; head++) {
                for (int place = starts[queue[head]]; place < starts[queue[head] + 1]; place++) {
                    int there = neighbours[place];
                    if (labels[there] == NOWHERE && there != without) {
                        labels[there] = first;
                        queue[tail++] = there;
                    }
                }
            }
        }
        return labels;
    }

    private int number(Actor actor) {
        @Nullable Integer number = numbers.get(actor);
        return number == null ? NOWHERE : number;
    }
}
