package fr.ess.files.bundle;

import fr.ess.application.bundle.BundleContent;
import fr.ess.application.bundle.BundleSummary;
import fr.ess.application.bundle.BundleSummary.BundleFile;
import fr.ess.application.ledger.Change;
import fr.ess.application.ledger.Entry;
import fr.ess.application.operation.AuditEntry;
import fr.ess.application.operation.Operation;
import fr.ess.application.structure.PriorRecord;
import fr.ess.domain.operation.JournalLine;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Writes what it is told into the files of a bundle, all open at once. */
final class BundleWriting implements BundleContent, AutoCloseable {

    private final Path directory;
    private final Map<Part, PartWriter> writers = new EnumMap<>(Part.class);

    BundleWriting(Path directory) {
        this.directory = directory;
    }

    BundleSummary write(String product, Consumer<BundleContent> content) throws IOException {
        for (Part part : Part.values()) {
            writers.put(part, new PartWriter(part, directory));
        }
        content.accept(this);
        List<BundleFile> files = new ArrayList<>();
        for (PartWriter writer : writers.values()) {
            files.add(writer.end());
        }
        BundleSummary summary = new BundleSummary(product, files);
        Files.write(
                directory.resolve(Manifest.FILE),
                Manifest.bytes(summary),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        return summary;
    }

    @Override
    public void territory(Territory territory) {
        line(Part.TERRITORIES, TerritoryTrees.tree(territory));
    }

    @Override
    public void operation(Operation operation) {
        line(Part.OPERATIONS, RecordTrees.tree(operation));
    }

    @Override
    public void journal(AuditEntry entry) {
        line(Part.JOURNAL, RecordTrees.tree(entry));
    }

    @Override
    public void line(JournalLine line) {
        line(Part.JOURNAL_CHAIN, RecordTrees.tree(line));
    }

    @Override
    public void record(StructureId structure, SourceRecord record) {
        line(Part.SOURCE_RECORDS, RecordTrees.tree(structure, record));
    }

    @Override
    public void prior(PriorRecord prior) {
        line(Part.STRUCTURE_HISTORY, RecordTrees.tree(prior));
    }

    @Override
    public void thing(Entry entry) {
        line(Part.LEDGER, LedgerTrees.tree(entry));
    }

    @Override
    public void change(Change change) {
        line(Part.LEDGER_HISTORY, LedgerTrees.tree(change));
    }

    private void line(Part part, Tree tree) {
        try {
            Objects.requireNonNull(writers.get(part)).line(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (PartWriter writer : writers.values()) {
            writer.close();
        }
    }
}
