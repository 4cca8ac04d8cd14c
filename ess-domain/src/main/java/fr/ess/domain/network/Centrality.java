package fr.ess.domain.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who holds the others together, in two numbers that a person can check: how many actors one is directly linked to, by
 * what links them, and how many structures would lose their last path to an élu of their commune without it.
 *
 * @param contacts how many actors it is directly linked to
 * @param byKind how many links of each kind
 * @param wouldBeCutOff how many structures depend on it
 */
public record Centrality(Actor actor, int contacts, Map<LinkKind, Integer> byKind, long wouldBeCutOff) {

    /**
     * The actors with the most contacts, and what depends on each. An occasion is a way to meet, no actor: it is left
     * out.
     *
     * @param dependants from each structure, the élus of its commune
     */
    public static List<Centrality> highest(
            LinkGraph graph, int limit, Map<? extends Actor, ? extends Collection<? extends Actor>> dependants) {
        Map<Actor, Map<LinkKind, Integer>> kinds = new HashMap<>();
        graph.links().forEach(link -> {
            count(kinds, link.one(), link.kind());
            count(kinds, link.other(), link.kind());
        });
        return kinds.keySet().stream()
                .filter(actor -> actor.kind() != Actor.Kind.OCCASION)
                .map(actor -> new Centrality(
                        actor,
                        graph.contacts(actor),
                        Optional.ofNullable(kinds.get(actor)).orElse(Map.of()),
                        0))
                .sorted(Comparator.comparingInt(Centrality::contacts).reversed().thenComparing(Centrality::actor))
                .limit(limit)
                .map(found -> new Centrality(
                        found.actor, found.contacts, found.byKind, graph.cutWithout(found.actor, dependants)))
                .toList();
    }

    private static void count(Map<Actor, Map<LinkKind, Integer>> kinds, Actor actor, LinkKind kind) {
        kinds.computeIfAbsent(actor, any -> new EnumMap<>(LinkKind.class)).merge(kind, 1, Integer::sum);
    }
}
