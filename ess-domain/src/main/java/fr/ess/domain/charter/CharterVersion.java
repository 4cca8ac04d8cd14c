package fr.ess.domain.charter;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One version of a charter: a tree of coded parts, and what the collectivités decided of it.
 *
 * @param number 1 for the first, one more at each revision
 * @param horizon the years its orientations look at
 * @param nodes in the order of the text; the parent of each is among them
 * @param consulted the collectivités asked to adopt it, the study perimeter
 * @param adoptions what they decided, by date
 */
public record CharterVersion(
        int number,
        DateRange horizon,
        List<Finding> diagnosis,
        List<Node> nodes,
        SortedSet<Party> consulted,
        List<Adoption> adoptions) {

    /**
     * Refuses a tree that does not hold, and decisions of those nobody asked.
     *
     * @throws EssException CHARTER_CODE_TWICE, CHARTER_NODE_UNKNOWN, CHARTER_CYCLE or CHARTER_RANK for a tree that does
     *     not hold; ADOPTION_UNCONSULTED or ADOPTION_TWICE
     */
    public CharterVersion {
        diagnosis = List.copyOf(diagnosis);
        nodes = List.copyOf(nodes);
        consulted = Collections.unmodifiableSortedSet(new TreeSet<>(consulted));
        adoptions = adoptions.stream()
                .sorted(Comparator.comparing(
                                (Adoption adoption) -> adoption.deliberation().date())
                        .thenComparing(Adoption::collectivity))
                .toList();
        requireTree(nodes);
        requireConsulted(consulted, adoptions);
    }

    public Optional<Node> find(NodeCode code) {
        return nodes.stream().filter(node -> node.code().equals(code)).findFirst();
    }

    /**
     * The part of that code.
     *
     * @throws EssException CHARTER_NODE_UNKNOWN
     */
    public Node get(NodeCode code) {
        return find(code).orElseThrow(() -> new EssException(ErrorCode.CHARTER_NODE_UNKNOWN, "code", code));
    }

    /** The parts directly under one, in order; those at the top for none. */
    public List<Node> under(Optional<NodeCode> parent) {
        return nodes.stream().filter(node -> node.parent().equals(parent)).toList();
    }

    /** The parts above one, itself first, up to the top. */
    public List<Node> pathOf(NodeCode code) {
        List<Node> path = new ArrayList<>();
        for (Optional<NodeCode> next = Optional.of(code); next.isPresent(); ) {
            Node node = get(next.get());
            path.add(node);
            next = node.parent();
        }
        return path;
    }

    /** Every sentence where the ESS is inscribed, by place. */
    public SortedMap<SentenceRef, Sentence> inscriptions() {
        SortedMap<SentenceRef, Sentence> found = new TreeMap<>();
        nodes.forEach(node -> found.putAll(node.inscriptions()));
        return found;
    }

    /** The definitive perimeter on a day: only those that adopted, by then (décret 2000-909, art. 5). */
    public SortedSet<Party> adoptersOn(LocalDate day) {
        return parties(decidedBy(day)
                .filter(adoption -> adoption.deliberation().vote().adopts())
                .map(Adoption::collectivity));
    }

    /** Those that had refused by that day: outside of the perimeter. */
    public SortedSet<Party> refusersOn(LocalDate day) {
        return parties(decidedBy(day)
                .filter(adoption -> !adoption.deliberation().vote().adopts())
                .map(Adoption::collectivity));
    }

    /** Those whose decision was still awaited on that day. */
    public SortedSet<Party> awaitedOn(LocalDate day) {
        Set<String> decided = new HashSet<>();
        decidedBy(day).forEach(adoption -> decided.add(adoption.collectivity().key()));
        return parties(consulted.stream().filter(party -> !decided.contains(party.key())));
    }

    /** How far its adoption had come on a day, a later version left aside. */
    CharterStatus adoptionOn(LocalDate day) {
        if (decidedBy(day).findAny().isEmpty()) {
            return CharterStatus.DRAFTING;
        }
        if (!awaitedOn(day).isEmpty()) {
            return CharterStatus.BEING_ADOPTED;
        }
        return adoptersOn(day).isEmpty() ? CharterStatus.REFUSED : CharterStatus.ADOPTED;
    }

    /** The same version with one more decision. */
    public CharterVersion with(Adoption adoption) {
        return new CharterVersion(
                number,
                horizon,
                diagnosis,
                nodes,
                consulted,
                Stream.concat(adoptions.stream(), Stream.of(adoption)).toList());
    }

    /** Whether it holds the text of an earlier state of itself, and every decision taken on it. */
    boolean keeps(CharterVersion before) {
        return nodes.equals(before.nodes)
                && horizon.equals(before.horizon)
                && consulted.equals(before.consulted)
                && adoptions.containsAll(before.adoptions);
    }

    /** What changed since an earlier version, in the order of this text, then what was removed. */
    public List<Revision> revisionsSince(CharterVersion earlier) {
        List<Revision> revisions = new ArrayList<>();
        for (Node node : nodes) {
            Optional<Node> before = earlier.find(node.code());
            List<Revision.Kind> kinds = before.map(node::changesSince).orElse(List.of(Revision.Kind.ADDED));
            kinds.forEach(kind -> revisions.add(new Revision(node.code(), kind)));
        }
        earlier.nodes.stream()
                .filter(node -> find(node.code()).isEmpty())
                .forEach(node -> revisions.add(new Revision(node.code(), Revision.Kind.REMOVED)));
        return revisions;
    }

    private Stream<Adoption> decidedBy(LocalDate day) {
        return adoptions.stream()
                .filter(adoption -> !adoption.deliberation().date().isAfter(day));
    }

    private static SortedSet<Party> parties(Stream<Party> parties) {
        SortedSet<Party> sorted = new TreeSet<>();
        parties.forEach(sorted::add);
        return Collections.unmodifiableSortedSet(sorted);
    }

    private static void requireTree(List<Node> nodes) {
        Map<NodeCode, Node> byCode = new LinkedHashMap<>();
        for (Node node : nodes) {
            if (byCode.put(node.code(), node) != null) {
                throw new EssException(ErrorCode.CHARTER_CODE_TWICE, "code", node.code());
            }
        }
        for (Node node : nodes) {
            requireNoCycle(node, byCode);
            Optional<Rank> above = node.parent().map(byCode::get).map(Node::rank);
            if (!above.map(rank -> rank.holds(node.rank())).orElse(node.rank().mayBeRoot())) {
                throw new EssException(ErrorCode.CHARTER_RANK, "code", node.code())
                        .with("parent", node.parent().map(NodeCode::text).orElse("–"));
            }
        }
    }

    private static void requireNoCycle(Node start, Map<NodeCode, Node> byCode) {
        Set<NodeCode> seen = new HashSet<>();
        Node node = start;
        while (seen.add(node.code())) {
            if (node.parent().isEmpty()) {
                return;
            }
            NodeCode parent = node.parent().get();
            Node above = byCode.get(parent);
            if (above == null) {
                throw new EssException(ErrorCode.CHARTER_NODE_UNKNOWN, "code", parent);
            }
            node = above;
        }
        throw new EssException(ErrorCode.CHARTER_CYCLE, "code", start.code());
    }

    private static void requireConsulted(SortedSet<Party> consulted, List<Adoption> adoptions) {
        Set<String> asked = new HashSet<>();
        consulted.forEach(party -> asked.add(party.key()));
        Set<String> decided = new HashSet<>();
        for (Adoption adoption : adoptions) {
            Party party = adoption.collectivity();
            if (!asked.contains(party.key())) {
                throw new EssException(ErrorCode.ADOPTION_UNCONSULTED, "party", party.name());
            }
            if (!decided.add(party.key())) {
                throw new EssException(ErrorCode.ADOPTION_TWICE, "party", party.name());
            }
        }
    }
}
