package fr.ess.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.operation.OperationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of the ledger does. */
public abstract class LedgerStoreContract {

    private static final OperationId FIRST = new OperationId(7);
    private static final OperationId SECOND = new OperationId(8);
    private static final Link RENNES = new Link("structure", 1);
    private static final Link BRUZ = new Link("structure", 2);
    private static final Object BODY = Map.of(
            "name",
            "L’Œuvre « d’essai »",
            "seats",
            12L,
            "open",
            true,
            "days",
            List.of(Map.of("on", "2026-01-31"), "x"));

    protected abstract LedgerStore store();

    /** Runs a step as the store wants it. */
    protected void inUnitOfWork(Runnable step) {
        step.run();
    }

    private static Entry entry(String kind, long id, long version) {
        return new Entry(kind, id, version, FIRST, BODY);
    }

    private List<Entry> all(String kind) {
        List<Entry> found = new ArrayList<>();
        store().forEach(kind, found::add);
        return found;
    }

    @Test
    void givesBackWhatWasPutByKindAndIdInTheOrderOfIds() {
        Entry meeting = entry("meeting", 3, 1);
        Entry earlier = entry("meeting", 2, 1);
        Entry network = entry("network", 3, 1);
        inUnitOfWork(() -> List.of(meeting, earlier, network).forEach(put -> store().put(put, Set.of())));
        inUnitOfWork(() -> {
            assertThat(store().find("meeting", 3)).contains(meeting);
            assertThat(store().find("meeting", 4)).isEmpty();
            assertThat(all("meeting")).containsExactly(earlier, meeting);
            assertThat(all("network")).containsExactly(network);
        });
    }

    @Test
    void theNextStateOfAThingReplacesItWithItsLinks() {
        inUnitOfWork(() -> store().put(entry("meeting", 3, 1), Set.of(RENNES, BRUZ)));
        Entry next = new Entry("meeting", 3, 2, SECOND, Map.of("name", "Autre"));
        inUnitOfWork(() -> store().put(next, Set.of(BRUZ)));
        inUnitOfWork(() -> {
            assertThat(store().find("meeting", 3)).contains(next);
            assertThat(store().linkedTo(RENNES)).isEmpty();
            assertThat(store().linkedTo(BRUZ)).containsExactly(next);
        });
    }

    @Test
    void findsAllThatRefersToAThingByKindAndId() {
        Entry network = entry("network", 1, 1);
        Entry meeting = entry("meeting", 9, 1);
        inUnitOfWork(() -> {
            store().put(network, Set.of(RENNES));
            store().put(meeting, Set.of(RENNES, new Link("network", 1)));
        });
        inUnitOfWork(() -> {
            assertThat(store().linkedTo(RENNES)).containsExactly(meeting, network);
            assertThat(store().linkedTo(new Link("network", 1))).containsExactly(meeting);
            assertThat(store().linkedTo(new Link("network", 2))).isEmpty();
            assertThat(store().linkedTo(List.of(RENNES, new Link("network", 1), new Link("network", 2))))
                    .isEqualTo(Map.of(RENNES, List.of(meeting, network), new Link("network", 1), List.of(meeting)));
        });
    }

    @Test
    void whatIsRemovedIsGoneWithItsLinks() {
        inUnitOfWork(() -> store().put(entry("meeting", 3, 1), Set.of(RENNES)));
        inUnitOfWork(() -> {
            store().remove("meeting", 3);
            store().remove("meeting", 4);
        });
        inUnitOfWork(() -> {
            assertThat(store().find("meeting", 3)).isEmpty();
            assertThat(store().linkedTo(RENNES)).isEmpty();
        });
    }

    @Test
    void whatIsRememberedOfAKindIsRewrittenForErasureOnly() {
        Change meeting =
                new Change(FIRST, "meeting", 1, Optional.of(new Change.Before(SECOND, BODY)), Optional.of(FIRST));
        Change other =
                new Change(FIRST, "meeting", 2, Optional.of(new Change.Before(SECOND, BODY)), Optional.of(FIRST));
        Change added = new Change(FIRST, "meeting", 1, Optional.empty(), Optional.of(FIRST));
        Change network =
                new Change(FIRST, "network", 1, Optional.of(new Change.Before(SECOND, BODY)), Optional.empty());
        inUnitOfWork(() -> List.of(meeting, other, added, network).forEach(store()::append));

        inUnitOfWork(() -> {
            Map<String, Object> emptied = Map.of("name", "");
            assertThat(store().rewriteChanges("meeting", (id, body) -> id == 1 ? emptied : body))
                    .isEqualTo(1);
            assertThat(store().changesOf(FIRST))
                    .containsExactly(
                            new Change(
                                    FIRST,
                                    "meeting",
                                    1,
                                    Optional.of(new Change.Before(SECOND, emptied)),
                                    Optional.of(FIRST)),
                            other,
                            added,
                            network);
        });
    }

    @Test
    void remembersWhatOperationsReplacedByOperationThenInOrder() {
        Change late = new Change(SECOND, "meeting", 1, Optional.empty(), Optional.of(SECOND));
        Change first = new Change(FIRST, "network", 1, Optional.of(new Change.Before(SECOND, BODY)), Optional.empty());
        Change second = new Change(FIRST, "meeting", 1, Optional.empty(), Optional.of(FIRST));
        inUnitOfWork(() -> assertThat(store().isEmpty()).isTrue());
        inUnitOfWork(() -> List.of(late, first, second).forEach(store()::append));
        inUnitOfWork(() -> {
            List<Change> walked = new ArrayList<>();
            store().forEachChange(walked::add);
            assertThat(walked).containsExactly(first, second, late);
            assertThat(store().changesOf(FIRST)).containsExactly(first, second);
            assertThat(store().changesOf(new OperationId(9))).isEmpty();
            assertThat(store().isEmpty()).isFalse();
        });
    }
}
