package fr.ess.application.ledger;

import fr.ess.application.operation.OperationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Keeps things of any kind, their links, and what operations replaced. Called inside a unit of work. */
public interface LedgerStore {

    Optional<Entry> find(String kind, long id);

    /** Every entry of a kind, by id; never all in memory at once. */
    void forEach(String kind, Consumer<Entry> each);

    /** The entries that refer to a thing, by kind and id. */
    default List<Entry> linkedTo(Link target) {
        return linkedTo(List.of(target)).getOrDefault(target, List.of());
    }

    /** The same of each of some things of one kind; one that nothing refers to is absent. */
    Map<Link, List<Entry>> linkedTo(Collection<Link> targets);

    /** Adds an entry with its links, or puts it in the place of the one of its kind and id, whatever its version. */
    void put(Entry entry, Set<Link> links);

    /** Takes an entry out; nothing happens when there is none. */
    void remove(String kind, long id);

    /** Remembers what an operation replaced. Append-only. */
    void append(Change change);

    /**
     * Rewrites what was remembered of things of a kind: the one exception to append-only, for the erasure of personal
     * data.
     *
     * @param rewriting what a thing is remembered as from now on, given its id and what it was remembered as
     * @return how many states were changed
     */
    int rewriteChanges(String kind, BiFunction<Long, Object, Object> rewriting);

    /** What an operation replaced, in the order in which it did. */
    List<Change> changesOf(OperationId operation);

    /** All that was replaced, by operation, then in the order in which each did; never all in memory at once. */
    void forEachChange(Consumer<Change> each);

    /** Whether nothing is kept and nothing was replaced. */
    boolean isEmpty();
}
