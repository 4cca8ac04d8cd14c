package fr.ess.application.structure;

import fr.ess.application.operation.OperationId;
import fr.ess.application.shared.Ids;
import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.FieldChange;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Brings what a source states about a structure into the directory. Called inside a unit of work. */
public final class StructureKeeper {

    private final StructureRepository structures;
    private final DirectoryIndex index;
    private final Directory directory;
    private final StructureHistory history;
    private final StructureMatcher matcher;
    private final Ids ids;

    @Inject
    StructureKeeper(
            StructureRepository structures,
            DirectoryIndex index,
            Directory directory,
            StructureHistory history,
            Ids ids) {
        this.structures = structures;
        this.index = index;
        this.directory = directory;
        this.history = history;
        this.matcher = new StructureMatcher(structures);
        this.ids = ids;
    }

    /** Saves what the record changes, if anything: a new structure, or what its source states of a known one. */
    public Settled settle(SourceRecord record) {
        Comparison comparison = comparison(record);
        if (comparison.outcome == Outcome.UNCHANGED) {
            return new Settled(comparison.structure.id(), Outcome.UNCHANGED, List.of(), Map.of());
        }
        Structure saved = directory.save(comparison.structure);
        OperationId operation = new OperationId(record.operation());
        history.append(
                new PriorRecord(operation, saved.id(), record.source(), comparison.replaced, Optional.of(operation)));
        return new Settled(
                saved.id(), comparison.outcome, comparison.changes(record), structures.conflictsOf(saved.id()));
    }

    /** As {@link #settle}, but what the source already states stands where the record is silent. */
    public Settled complete(SourceRecord record) {
        return settle(matcher.find(record)
                .flatMap(structure -> structure.find(record.source()))
                .map(record::completedBy)
                .orElse(record));
    }

    /** What {@link #settle} would do. The id of a structure it would add is not one to keep. */
    public Settled compare(SourceRecord record) {
        Comparison comparison = comparison(record);
        return new Settled(
                comparison.structure.id(),
                comparison.outcome,
                comparison.changes(record),
                sharedBy(comparison.structure));
    }

    /** The official numbers that a structure, saved or not, would share with others. */
    private Map<Identifier, SortedSet<StructureId>> sharedBy(Structure structure) {
        Map<Identifier, SortedSet<StructureId>> shared = new TreeMap<>();
        for (Identifier identifier : structure.identifiers()) {
            SortedSet<StructureId> bearers = new TreeSet<>(structures.findByIdentifier(identifier));
            bearers.add(structure.id());
            if (identifier.kind().isOfficial() && bearers.size() > 1) {
                shared.put(identifier, bearers);
            }
        }
        return shared;
    }

    private Comparison comparison(SourceRecord record) {
        Optional<Structure> known = matcher.find(record);
        if (known.isEmpty()) {
            StructureId id = new StructureId(ids.next());
            return new Comparison(Structure.firstKnownFrom(record, id), Outcome.ADDED, Optional.empty());
        }
        Structure structure = known.get();
        Optional<SourceRecord> stated = structure.find(record.source());
        return stated.filter(record::statesTheSameAs).isPresent()
                ? new Comparison(structure, Outcome.UNCHANGED, stated)
                : new Comparison(structure.stating(record), Outcome.CHANGED, stated);
    }

    /** What a source states of a structure at present. */
    public Optional<SourceRecord> find(StructureId id, Source source) {
        return structures.find(id).flatMap(structure -> structure.find(source));
    }

    /** Puts back what a source stated before; a structure of which nothing is stated any more leaves the directory. */
    public void restore(PriorRecord prior, OperationId operation) {
        StructureId id = prior.structure();
        Optional<Structure> present = structures.find(id);
        history.append(new PriorRecord(
                operation,
                id,
                prior.source(),
                present.flatMap(structure -> structure.find(prior.source())),
                prior.before().map(SourceRecord::operation).map(OperationId::new)));
        Optional<Structure> restored = prior.before()
                .map(record -> present.map(structure -> structure.stating(record))
                        .orElseGet(() -> Structure.firstKnownFrom(record, id)))
                .or(() -> present.flatMap(structure -> structure.without(prior.source())));
        restored.ifPresentOrElse(directory::save, () -> directory.remove(id));
    }

    /**
     * Brings in a structure as another store held it, with its id; there is no history of it to write.
     *
     * @throws fr.ess.domain.shared.EssException STALE_WRITE when a structure has that id
     */
    public void transfer(StructureId id, List<SourceRecord> records) {
        directory.save(new Structure(id, 0, records));
    }

    /** The structures of which a source has stated something. */
    public List<StructureId> knownFrom(Source source) {
        return structures.listKnownFrom(source);
    }

    /** The structures with their names. */
    public List<Bearer> named(Collection<StructureId> ids) {
        return ids.stream()
                .flatMap(id -> index.find(id).stream())
                .map(entry -> new Bearer(entry.id(), entry.name()))
                .toList();
    }

    private record Comparison(Structure structure, Outcome outcome, Optional<SourceRecord> replaced) {

        List<FieldChange> changes(SourceRecord record) {
            return replaced.map(record::changesSince).orElse(List.of());
        }
    }

    /** What became of a record. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED;

        /** The stable word of the journal. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A record brought in.
     *
     * @param changes what the source states otherwise than before; empty for what it states for the first time
     * @param shared the official numbers it now shares with other structures
     */
    public record Settled(
            StructureId id,
            Outcome outcome,
            List<FieldChange> changes,
            Map<Identifier, SortedSet<StructureId>> shared) {}
}
