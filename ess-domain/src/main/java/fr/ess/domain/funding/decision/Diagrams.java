package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Formulas as reduced ordered decision diagrams over shared cells: two formulas that always answer alike have the same
 * number, and a diagram names exactly the facts that can change its answer. One study, one thread.
 */
public final class Diagrams {

    public static final int FALSE = 0;
    public static final int TRUE = 1;

    /** Who states the values of the cases that a study builds. */
    public static final Source CONSTRUCTED = new Source("constructed-case", SourceKind.DECLARATION);

    private final Cells cells;
    private final FactSheet known;
    private final LocalDate day;
    private final List<Fact<?>> order;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Map<Pair, Integer> conjunctions = new HashMap<>();
    private final Map<Integer, Integer> negations = new HashMap<>();

    private Diagrams(Collection<? extends Formula> formulas, FactSheet known, LocalDate day) {
        this.cells = Cells.of(formulas, known);
        this.known = known;
        this.day = day;
        this.order = cells.facts();
        nodes.add(new Node(Integer.MAX_VALUE, new int[0]));
        nodes.add(new Node(Integer.MAX_VALUE, new int[1]));
    }

    /**
     * Diagrams for these formulas and what is made of them.
     *
     * @param known what is settled; all else is open
     * @param day the day that the cases it builds are dated
     */
    public static Diagrams over(Collection<? extends Formula> formulas, FactSheet known, LocalDate day) {
        return new Diagrams(formulas, known, day);
    }

    int test(Fact<?> fact, IntPredicate holds) {
        int level = order.indexOf(fact);
        int[] children = new int[cells.of(fact).size()];
        for (int cell = 0; cell < children.length; cell++) {
            children[cell] = holds.test(cell) ? TRUE : FALSE;
        }
        return node(level, children);
    }

    /** Answers about a cell of each of two facts. */
    interface PairPredicate {
        boolean test(int cell, int otherCell);
    }

    int test(Fact<?> fact, Fact<?> other, PairPredicate holds) {
        int level = order.indexOf(fact);
        if (level > order.indexOf(other)) {
            return test(other, fact, (otherCell, cell) -> holds.test(cell, otherCell));
        }
        int[] children = new int[cells.of(fact).size()];
        for (int cell = 0; cell < children.length; cell++) {
            int chosen = cell;
            children[cell] = test(other, otherCell -> holds.test(chosen, otherCell));
        }
        return node(level, children);
    }

    Object value(Fact<?> fact, int cell) {
        return cells.of(fact).get(cell);
    }

    long number(Fact<?> fact, int cell) {
        return encode(fact, value(fact, cell));
    }

    @SuppressWarnings("unchecked") // cells hold values of the fact's own type
    private static <T> long encode(Fact<T> fact, Object value) {
        return fact.type().encode((T) value);
    }

    public int of(Formula formula) {
        return formula.in(this);
    }

    public int not(int diagram) {
        if (diagram <= TRUE) {
            return TRUE - diagram;
        }
        Integer done = negations.get(diagram);
        if (done == null) {
            Node node = nodes.get(diagram);
            done = node(node.level, Arrays.stream(node.children).map(this::not).toArray());
            negations.put(diagram, done);
        }
        return done;
    }

    public int or(int one, int other) {
        return not(and(not(one), not(other)));
    }

    public int and(int one, int other) {
        if (one == other || other == TRUE) {
            return one;
        }
        if (one == TRUE) {
            return other;
        }
        if (one == FALSE || other == FALSE) {
            return FALSE;
        }
        Pair pair = new Pair(Math.min(one, other), Math.max(one, other));
        Integer done = conjunctions.get(pair);
        if (done == null) {
            int level = Math.min(nodes.get(one).level, nodes.get(other).level);
            int[] children = new int[cells.of(order.get(level)).size()];
            for (int cell = 0; cell < children.length; cell++) {
                children[cell] = and(child(one, level, cell), child(other, level, cell));
            }
            done = node(level, children);
            conjunctions.put(pair, done);
        }
        return done;
    }

    private int child(int diagram, int level, int cell) {
        Node node = nodes.get(diagram);
        return node.level == level ? node.children[cell] : diagram;
    }

    private int node(int level, int[] children) {
        int first = children[0];
        if (Arrays.stream(children).allMatch(child -> child == first)) {
            return first;
        }
        Node node = new Node(level, children);
        return numbers.computeIfAbsent(node, fresh -> {
            nodes.add(fresh);
            return nodes.size() - 1;
        });
    }

    /** Exactly the facts that can change the answer: for each there are two values that give two answers. */
    public SortedSet<Fact<?>> deciding(int diagram) {
        SortedSet<Fact<?>> facts = new TreeSet<>();
        visit(diagram, new HashSet<>(), facts);
        return facts;
    }

    private void visit(int diagram, Set<Integer> seen, Set<Fact<?>> facts) {
        if (diagram > TRUE && seen.add(diagram)) {
            Node node = nodes.get(diagram);
            facts.add(order.get(node.level));
            for (int child : node.children) {
                visit(child, seen, facts);
            }
        }
    }

    /** A case, with every fact known, for which the diagram holds; empty when there is none. */
    public Optional<FactSheet> caseOf(int diagram) {
        if (diagram == FALSE) {
            return Optional.empty();
        }
        int[] chosen = new int[order.size()];
        int at = diagram;
        while (at > TRUE) {
            Node node = nodes.get(at);
            int cell = 0;
            while (node.children[cell] == FALSE) {
                cell++;
            }
            chosen[node.level] = cell;
            at = node.children[cell];
        }
        return Optional.of(sheet(chosen));
    }

    /**
     * A case for which the diagram holds and that changes these facts as little as can be; the other facts that are open
     * take any value. Empty when there is none.
     */
    public Optional<FactSheet> closestCase(int diagram, FactSheet origin, Set<Fact<?>> changed) {
        return Optional.of(diagram)
                .filter(any -> any != FALSE)
                .map(any -> new NearestPath(this, origin, changed).from(any))
                .map(this::sheetOf);
    }

    private FactSheet sheetOf(Map<Integer, Integer> path) {
        FactSheet sheet = known;
        for (Map.Entry<Integer, Integer> step : path.entrySet()) {
            Fact<?> fact = order.get(step.getKey());
            sheet = known.knows(fact) ? sheet : sheet.withValue(fact, value(fact, step.getValue()), CONSTRUCTED, day);
        }
        return sheet;
    }

    int level(int diagram) {
        return nodes.get(diagram).level;
    }

    Fact<?> factAt(int level) {
        return order.get(level);
    }

    int[] children(int diagram) {
        return nodes.get(diagram).children;
    }

    /** Two cases that differ by this fact alone, the first of which holds and the second does not. */
    public Optional<Difference> differenceBy(Fact<?> fact, int diagram) {
        int level = order.indexOf(fact);
        return level < 0 ? Optional.empty() : pathTo(level, diagram, new int[order.size()], new HashSet<>());
    }

    private Optional<Difference> pathTo(int level, int at, int[] chosen, Set<Integer> seen) {
        Node node = nodes.get(at);
        if (node.level > level || !seen.add(at)) {
            return Optional.empty();
        }
        for (int cell = 0; cell < node.children.length; cell++) {
            chosen[node.level] = cell;
            Optional<Difference> found = node.level == level
                    ? difference(level, node, cell, chosen)
                    : pathTo(level, node.children[cell], chosen, seen);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> difference(int level, Node node, int cell, int[] chosen) {
        for (int other = 0; other < node.children.length; other++) {
            int gain = and(node.children[cell], not(node.children[other]));
            if (gain != FALSE) {
                FactSheet below = caseOf(gain).orElseThrow();
                Object wanted = value(order.get(level), cell);
                Object unwanted = value(order.get(level), other);
                FactSheet base = sheet(chosen);
                for (Fact<?> later : order.subList(level + 1, order.size())) {
                    if (!known.knows(later)) {
                        base = base.withValue(later, below.known(later), CONSTRUCTED, day);
                    }
                }
                return Optional.of(new Difference(
                        base.withValue(order.get(level), wanted, CONSTRUCTED, day),
                        base.withValue(order.get(level), unwanted, CONSTRUCTED, day)));
            }
        }
        return Optional.empty();
    }

    private FactSheet sheet(int[] chosen) {
        FactSheet sheet = known;
        for (int level = 0; level < chosen.length; level++) {
            Fact<?> fact = order.get(level);
            if (!known.knows(fact)) {
                sheet = sheet.withValue(fact, value(fact, chosen[level]), CONSTRUCTED, day);
            }
        }
        return sheet;
    }

    /** Two cases that differ by one fact alone and are answered differently. */
    public record Difference(FactSheet holds, FactSheet fails) {}

    private record Pair(int one, int other) {}

    private static final class Node {

        private final int level;
        private final int[] children;

        private Node(int level, int[] children) {
            this.level = level;
            this.children = children;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Node node && node.level == level && Arrays.equals(node.children, children);
        }

        @Override
        public int hashCode() {
            return 31 * level + Arrays.hashCode(children);
        }
    }
}
