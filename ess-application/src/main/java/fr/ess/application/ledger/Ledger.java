package fr.ess.application.ledger;

import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Keeps the things a mission enters, as what they are. Called inside a unit of work. */
public final class Ledger {

    private final LedgerStore store;
    private final Kinds kinds;

    @Inject
    public Ledger(LedgerStore store, Kinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    public <T extends Record> Optional<Kept<T>> findKept(Kind<T> kind, Id id) {
        return store.find(kind.word(), id.value()).map(entry -> kept(kind, entry));
    }

    public <T extends Record> Optional<T> find(Kind<T> kind, Id id) {
        return findKept(kind, id).map(Kept::thing);
    }

    /** Every thing of a kind, by id. */
    public <T extends Record> List<T> list(Kind<T> kind) {
        List<T> things = new ArrayList<>();
        forEach(kind, kept -> things.add(kept.thing()));
        return things;
    }

    /** Every thing of a kind, by id; never all in memory at once. */
    public <T extends Record> void forEach(Kind<T> kind, Consumer<Kept<T>> each) {
        store.forEach(kind.word(), entry -> each.accept(kept(kind, entry)));
    }

    /** The things of a kind that refer to another thing, by id. */
    public <T extends Record> List<T> linkedTo(Kind<T> kind, Id target) {
        return keptLinkedTo(kind, target).stream().map(Kept::thing).toList();
    }

    /** As {@link #linkedTo}, each with its version and operation. */
    public <T extends Record> List<Kept<T>> keptLinkedTo(Kind<T> kind, Id target) {
        return keptLinkedTo(kind, List.of(target)).getOrDefault(target, List.of());
    }

    /** The same of each of some things of one kind; one that none refers to is absent. */
    public <T extends Record, I extends Id> Map<I, List<Kept<T>>> keptLinkedTo(Kind<T> kind, Collection<I> targets) {
        Map<Link, I> asked = targets.stream().collect(Collectors.toMap(Link::to, target -> target, (one, same) -> one));
        Map<I, List<Kept<T>>> linked = new HashMap<>();
        store.linkedTo(asked.keySet()).forEach((link, entries) -> {
            List<Kept<T>> kept = entries.stream()
                    .filter(entry -> entry.kind().equals(kind.word()))
                    .map(entry -> kept(kind, entry))
                    .toList();
            linked.put(Objects.requireNonNull(asked.get(link)), kept);
        });
        linked.values().removeIf(List::isEmpty);
        return linked;
    }

    /**
     * Keeps a thing: a new one, or the next state of the one that has its id. Nothing happens when it is kept as such
     * already.
     *
     * @return whether anything changed
     */
    public <T extends Record> boolean put(Kind<T> kind, T thing, Journal journal) {
        Optional<Entry> present = store.find(kind.word(), kind.idOf(thing));
        if (present.map(entry -> kept(kind, entry).thing()).equals(Optional.of(thing))) {
            return false;
        }
        write(kind, thing, present, journal);
        journal.note(present.isPresent() ? "changed" : "added", subject(kind, thing), "");
        return true;
    }

    /**
     * Keeps the next state of a thing, unless somebody else changed it since it was read.
     *
     * @param seen the thing as it was read
     * @throws EssException STALE_WRITE
     */
    public <T extends Record> boolean replace(Kind<T> kind, Kept<T> seen, T next, Journal journal) {
        long present =
                store.find(kind.word(), kind.idOf(next)).map(Entry::version).orElse(0L);
        if (present != seen.version()) {
            throw new EssException(ErrorCode.STALE_WRITE, "subject", subject(kind, next));
        }
        return put(kind, next, journal);
    }

    /** Takes a thing out. Nothing happens when there is none. */
    public void remove(Kind<?> kind, Id id, Journal journal) {
        store.find(kind.word(), id.value()).ifPresent(entry -> remove(entry, journal));
    }

    private void remove(Entry entry, Journal journal) {
        store.append(new Change(journal.operation(), entry.kind(), entry.id(), before(entry), Optional.empty()));
        store.remove(entry.kind(), entry.id());
        journal.note("removed", subject(entry), "");
    }

    /**
     * Makes all that refers to one thing refer to another one, whatever its kind. A thing that cannot hold the same one
     * twice, such as the decision that two are distinct, is taken out: what it said of two holds no more.
     *
     * @return how many things were changed
     */
    public int relink(Id from, Id to, Journal journal) {
        List<Entry> linked = store.linkedTo(Link.to(from));
        linked.forEach(entry -> relink(kind(entry.kind()), entry, from, to, journal));
        return linked.size();
    }

    private <T extends Record> void relink(Kind<T> kind, Entry entry, Id from, Id to, Journal journal) {
        Optional<T> relinked = relinked(kind, entry, from, to);
        relinked.ifPresentOrElse(
                thing -> {
                    write(kind, thing, Optional.of(entry), journal);
                    journal.note("relinked", subject(entry), from + " → " + to);
                },
                () -> remove(entry, journal));
    }

    private static <T extends Record> Optional<T> relinked(Kind<T> kind, Entry entry, Id from, Id to) {
        try {
            return Optional.of(kind.relinked(kept(kind, entry).thing(), from, to));
        } catch (IllegalArgumentException theSameTwice) {
            return Optional.empty();
        }
    }

    private <T extends Record> void write(Kind<T> kind, T thing, Optional<Entry> present, Journal journal) {
        long version = present.map(Entry::version).orElse(0L) + 1;
        Entry next = new Entry(kind.word(), kind.idOf(thing), version, journal.operation(), kind.written(thing));
        store.append(new Change(
                journal.operation(),
                next.kind(),
                next.id(),
                present.flatMap(Ledger::before),
                Optional.of(journal.operation())));
        store.put(next, kind.links(thing));
    }

    /**
     * Empties a thing of what must be forgotten, and every state it was ever in: none is remembered. An operation before
     * this one cannot be undone any more where it touched the thing.
     *
     * @param ids the thing's own, and those of the things that became one with it
     * @return how many states were changed, the present one among them
     */
    public <T extends Record> int forget(
            Kind<T> kind, Set<? extends Id> ids, UnaryOperator<T> emptied, Journal journal) {
        Set<Long> values = ids.stream().map(Id::value).collect(Collectors.toSet());
        int changed = store.rewriteChanges(
                kind.word(), (id, body) -> values.contains(id) ? kind.written(emptied.apply(kind.read(body))) : body);
        for (long id : values) {
            Optional<Entry> present = store.find(kind.word(), id);
            if (present.isPresent()) {
                T thing = emptied.apply(kind.read(present.get().body()));
                changed += rewrite(kind, present.get(), kind.written(thing), journal) ? 1 : 0;
            }
        }
        return changed;
    }

    /**
     * Rewrites the texts of all things of a kind, and of every state they were in; none is remembered.
     *
     * @return how many states were changed
     */
    public <T extends Record> int redact(Kind<T> kind, UnaryOperator<String> text, Journal journal) {
        int changed = store.rewriteChanges(kind.word(), (id, body) -> Texts.rewritten(body, text));
        List<Entry> present = new ArrayList<>();
        store.forEach(kind.word(), entry -> {
            if (!Texts.rewritten(entry.body(), text).equals(entry.body())) {
                present.add(entry);
            }
        });
        for (Entry entry : present) {
            changed += rewrite(kind, entry, Texts.rewritten(entry.body(), text), journal) ? 1 : 0;
        }
        return changed;
    }

    /** How many things of a kind hold a text such as this. */
    public int naming(Kind<?> kind, Predicate<String> text) {
        AtomicInteger naming = new AtomicInteger();
        store.forEach(kind.word(), entry -> {
            if (Texts.anyMatch(entry.body(), text)) {
                naming.incrementAndGet();
            }
        });
        return naming.get();
    }

    private <T extends Record> boolean rewrite(Kind<T> kind, Entry present, Object body, Journal journal) {
        if (body.equals(present.body())) {
            return false;
        }
        restore(kind, new Entry(present.kind(), present.id(), present.version() + 1, journal.operation(), body));
        return true;
    }

    /** Every state that a thing was in before an operation changed it, in the order of the operations. */
    public <T extends Record> List<Past<T>> past(Kind<T> kind, Id id) {
        List<Past<T>> states = new ArrayList<>();
        store.forEachChange(change -> {
            if (change.kind().equals(kind.word()) && change.id() == id.value()) {
                change.before()
                        .ifPresent(before -> states.add(new Past<>(kind.read(before.body()), change.operation())));
            }
        });
        return states;
    }

    /** The things of a kind that became one with another one, by an operation that took them out as it changed it. */
    public Set<Long> absorbedBy(Kind<?> kind, Id id) {
        Map<OperationId, Set<Long>> takenOut = new HashMap<>();
        Map<Long, Set<OperationId>> changedBy = new HashMap<>();
        store.forEachChange(change -> {
            if (!change.kind().equals(kind.word())) {
                return;
            }
            if (change.after().isEmpty()) {
                takenOut.computeIfAbsent(change.operation(), none -> new HashSet<>())
                        .add(change.id());
            } else {
                changedBy.computeIfAbsent(change.id(), none -> new HashSet<>()).add(change.operation());
            }
        });
        Set<Long> absorbed = new LinkedHashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(id.value()));
        while (!open.isEmpty()) {
            changedBy.getOrDefault(open.pop(), Set.of()).stream()
                    .flatMap(operation -> takenOut.getOrDefault(operation, Set.of()).stream())
                    .filter(gone -> store.find(kind.word(), gone).isEmpty())
                    .filter(absorbed::add)
                    .forEach(open::push);
        }
        return absorbed;
    }

    /** A thing as maps, lists, texts, numbers and truth values, for an answer that holds any kind. */
    public static <T extends Record> Object plain(Kind<T> kind, T thing) {
        return kind.written(thing);
    }

    /** Puts an entry in as another store or an earlier state had it, with the links it holds. */
    public void restore(Entry entry) {
        restore(kind(entry.kind()), entry);
    }

    private <T extends Record> void restore(Kind<T> kind, Entry entry) {
        T thing = kind.read(entry.body());
        if (kind.idOf(thing) != entry.id()) {
            throw new IllegalArgumentException("another id than that of " + subject(entry));
        }
        store.put(entry, kind.links(thing));
    }

    private Kind<?> kind(String word) {
        return kinds.find(word).orElseThrow(() -> new IllegalArgumentException("no kind " + word));
    }

    static Optional<Change.Before> before(Entry entry) {
        return Optional.of(new Change.Before(entry.operation(), entry.body()));
    }

    private static <T extends Record> Kept<T> kept(Kind<T> kind, Entry entry) {
        return new Kept<>(kind.read(entry.body()), entry.version(), entry.operation());
    }

    private static <T extends Record> String subject(Kind<T> kind, T thing) {
        return kind.word() + ":" + Tsid.print(kind.idOf(thing));
    }

    static String subject(Entry entry) {
        return entry.kind() + ":" + Tsid.print(entry.id());
    }
}
