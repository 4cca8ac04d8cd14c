package fr.ess.files.bundle;

import fr.ess.application.ledger.Change;
import fr.ess.application.ledger.Entry;
import fr.ess.application.operation.OperationId;
import fr.ess.domain.shared.Tsid;
import java.util.Map;
import java.util.Optional;

/** The ledger as JSON objects: each thing with its kind, its id and the operation that brought it. */
final class LedgerTrees {

    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String OPERATION = "operation";
    private static final String THING = "thing";
    private static final String BEFORE = "before";

    private LedgerTrees() {}

    static Tree tree(Entry entry) {
        return new Tree()
                .put(KIND, entry.kind())
                .put(ID, Tsid.print(entry.id()))
                .put(OPERATION, entry.operation().toString())
                .put(THING, (Map<?, ?>) entry.body());
    }

    /** The entry, at its first version here. */
    static Entry entry(Tree tree) {
        return new Entry(tree.text(KIND), RecordTrees.id(tree.text(ID)), 1, operation(tree), tree.map(THING));
    }

    static Tree tree(Change change) {
        Tree tree = new Tree()
                .put(OPERATION, change.operation().toString())
                .put(KIND, change.kind())
                .put(ID, Tsid.print(change.id()))
                .putKnown("after", change.after().map(OperationId::toString));
        change.before()
                .ifPresent(before -> tree.put(
                        BEFORE,
                        new Tree().put(OPERATION, before.operation().toString()).put(THING, (Map<?, ?>)
                                before.body())));
        return tree;
    }

    static Change change(Tree tree) {
        Optional<Change.Before> before = tree.has(BEFORE)
                ? Optional.of(new Change.Before(
                        operation(tree.object(BEFORE)), tree.object(BEFORE).map(THING)))
                : Optional.empty();
        return new Change(
                operation(tree),
                tree.text(KIND),
                RecordTrees.id(tree.text(ID)),
                before,
                tree.find("after").map(RecordTrees::id).map(OperationId::new));
    }

    private static OperationId operation(Tree tree) {
        return new OperationId(RecordTrees.id(tree.text(OPERATION)));
    }
}
