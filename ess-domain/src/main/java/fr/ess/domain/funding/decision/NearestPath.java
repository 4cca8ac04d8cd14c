package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The way through a diagram to a yes that departs least from a case: fewest and nearest changes. */
final class NearestPath {

    private static final long NONE = Long.MAX_VALUE / 4;

    private final Diagrams diagrams;
    private final FactSheet origin;
    private final Set<Fact<?>> changed;
    private final Map<Integer, Long> costs = new HashMap<>();
    private final Map<Integer, Integer> choices = new HashMap<>();
    private final Map<Integer, long[]> ranks = new HashMap<>();

    NearestPath(Diagrams diagrams, FactSheet origin, Set<Fact<?>> changed) {
        this.diagrams = diagrams;
        this.origin = origin;
        this.changed = changed;
    }

    /** The chosen cell of each level on the way. */
    Map<Integer, Integer> from(int diagram) {
        cost(diagram);
        Map<Integer, Integer> path = new TreeMap<>();
        int at = diagram;
        while (at > Diagrams.TRUE) {
            int cell = Objects.requireNonNull(choices.get(at));
            path.put(diagrams.level(at), cell);
            at = diagrams.children(at)[cell];
        }
        return path;
    }

    private long cost(int diagram) {
        if (diagram <= Diagrams.TRUE) {
            return diagram == Diagrams.TRUE ? 0 : NONE;
        }
        Long done = costs.get(diagram);
        if (done != null) {
            return done;
        }
        int[] children = diagrams.children(diagram);
        long[] rank = ranks.computeIfAbsent(diagrams.level(diagram), level -> ranks(level, children.length));
        long least = NONE;
        for (int cell = 0; cell < children.length; cell++) {
            long cost = Math.min(NONE, cost(children[cell]) + rank[cell]);
            if (cost < least) {
                least = cost;
                choices.put(diagram, cell);
            }
        }
        costs.put(diagram, least);
        return least;
    }

    /** The place of each cell of a level, the nearest to the origin first; nothing to pay where change is free. */
    private long[] ranks(int level, int size) {
        Fact<?> fact = diagrams.factAt(level);
        long[] ranks = new long[size];
        if (changed.contains(fact)) {
            List<Integer> nearest = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparing((Integer cell) -> distance(fact, cell)))
                    .toList();
            for (int place = 0; place < size; place++) {
                ranks[nearest.get(place)] = place;
            }
        }
        return ranks;
    }

    private long distance(Fact<?> fact, int cell) {
        Object value = diagrams.value(fact, cell);
        if (fact.type().shape() == FactType.Shape.NUMBER) {
            return Math.abs(diagrams.number(fact, cell) - origin.number(fact));
        }
        if (fact.type().shape() == FactType.Shape.CODE) {
            return value.equals(origin.known(fact)) ? 0 : 1;
        }
        Set<Object> added = new HashSet<>((Set<?>) value);
        added.removeAll((Set<?>) origin.known(fact));
        Set<Object> removed = new HashSet<>((Set<?>) origin.known(fact));
        removed.removeAll((Set<?>) value);
        return added.size() + (long) removed.size();
    }
}
