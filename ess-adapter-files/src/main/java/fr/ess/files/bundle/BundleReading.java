package fr.ess.files.bundle;

import fr.ess.application.bundle.BundleContent;
import fr.ess.application.ledger.Change;
import fr.ess.application.ledger.Entry;
import fr.ess.application.operation.AuditEntry;
import fr.ess.application.operation.Operation;
import fr.ess.application.structure.PriorRecord;
import fr.ess.domain.operation.JournalLine;
import fr.ess.domain.shared.Tsid;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.Territory;
import java.util.Locale;

/** Tells a listener the records of a file, in an order that is checked. */
final class BundleReading implements PartReader.Reader {

    private final Part part;
    private final BundleContent listener;
    private String last = "";

    BundleReading(Part part, BundleContent listener) {
        this.part = part;
        this.listener = listener;
    }

    @Override
    public Tree take(Tree tree) {
        return switch (part) {
            case TERRITORIES -> territory(tree);
            case OPERATIONS -> operation(tree);
            case JOURNAL -> journal(tree);
            case JOURNAL_CHAIN -> line(tree);
            case SOURCE_RECORDS -> record(tree);
            case STRUCTURE_HISTORY -> prior(tree);
            case LEDGER -> thing(tree);
            case LEDGER_HISTORY -> change(tree);
        };
    }

    private Tree territory(Tree tree) {
        Territory territory = TerritoryTrees.territory(tree);
        requireAfter(territory.slug());
        listener.territory(territory);
        return TerritoryTrees.tree(territory);
    }

    private Tree operation(Tree tree) {
        Operation operation = RecordTrees.operation(tree);
        requireAfter(operation.id().toString());
        listener.operation(operation);
        return RecordTrees.tree(operation);
    }

    private Tree journal(Tree tree) {
        AuditEntry entry = RecordTrees.entry(tree);
        requireNotBefore(entry.operation().toString());
        listener.journal(entry);
        return RecordTrees.tree(entry);
    }

    private Tree line(Tree tree) {
        JournalLine line = RecordTrees.line(tree);
        requireAfter(String.format(Locale.ROOT, "%019d", line.sequence()));
        listener.line(line);
        return RecordTrees.tree(line);
    }

    private Tree record(Tree tree) {
        StructureId structure = RecordTrees.structure(tree);
        SourceRecord record = RecordTrees.record(tree);
        requireNotBefore(structure.toString());
        listener.record(structure, record);
        return RecordTrees.tree(structure, record);
    }

    private Tree prior(Tree tree) {
        PriorRecord prior = RecordTrees.prior(tree);
        requireNotBefore(prior.operation().toString());
        listener.prior(prior);
        return RecordTrees.tree(prior);
    }

    private Tree thing(Tree tree) {
        Entry entry = LedgerTrees.entry(tree);
        requireAfter(entry.kind() + " " + Tsid.print(entry.id()));
        listener.thing(entry);
        return LedgerTrees.tree(entry);
    }

    private Tree change(Tree tree) {
        Change change = LedgerTrees.change(tree);
        requireNotBefore(change.operation().toString());
        listener.change(change);
        return LedgerTrees.tree(change);
    }

    private void requireAfter(String key) {
        if (key.equals(last)) {
            throw new IllegalArgumentException(key + " comes twice");
        }
        requireNotBefore(key);
    }

    /** In the order of code points, which is that of the bytes of UTF-8. Slugs and ids are of the plainest letters. */
    private void requireNotBefore(String key) {
        if (key.compareTo(last) < 0) {
            throw new IllegalArgumentException(key + " comes after " + last);
        }
        last = key;
    }
}
