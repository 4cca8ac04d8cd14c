package fr.ess.application.ledger;

import fr.ess.application.operation.OperationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The ledger in memory. */
public final class InMemoryLedgerStore implements LedgerStore {

    private final SortedMap<Link, Entry> entries = new TreeMap<>();
    private final Map<Link, Set<Link>> links = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    @Override
    public Optional<Entry> find(String kind, long id) {
        return Optional.ofNullable(entries.get(new Link(kind, id)));
    }

    @Override
    public void forEach(String kind, Consumer<Entry> each) {
        entries.values().stream().filter(entry -> entry.kind().equals(kind)).forEach(each);
    }

    @Override
    public Map<Link, List<Entry>> linkedTo(Collection<Link> targets) {
        Map<Link, List<Entry>> linked = new HashMap<>();
        entries.forEach((itself, entry) -> links.getOrDefault(itself, Set.of()).stream()
                .filter(targets::contains)
                .forEach(target -> linked.computeIfAbsent(target, none -> new ArrayList<>())
                        .add(entry)));
        return linked;
    }

    @Override
    public void put(Entry entry, Set<Link> held) {
        Link itself = new Link(entry.kind(), entry.id());
        entries.put(itself, entry);
        links.put(itself, Set.copyOf(held));
    }

    @Override
    public void remove(String kind, long id) {
        entries.remove(new Link(kind, id));
    }

    @Override
    public void append(Change change) {
        changes.add(change);
    }

    @Override
    public int rewriteChanges(String kind, BiFunction<Long, Object, Object> rewriting) {
        List<Change> before = List.copyOf(changes);
        changes.replaceAll(change -> change.kind().equals(kind)
                ? new Change(
                        change.operation(),
                        kind,
                        change.id(),
                        change.before()
                                .map(was ->
                                        new Change.Before(was.operation(), rewriting.apply(change.id(), was.body()))),
                        change.after())
                : change);
        return (int) IntStream.range(0, before.size())
                .filter(i -> !before.get(i).equals(changes.get(i)))
                .count();
    }

    @Override
    public List<Change> changesOf(OperationId operation) {
        return changes.stream()
                .filter(change -> change.operation().equals(operation))
                .toList();
    }

    @Override
    public void forEachChange(Consumer<Change> each) {
        changes.stream().sorted(Comparator.comparing(Change::operation)).forEach(each);
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty() && changes.isEmpty();
    }
}
