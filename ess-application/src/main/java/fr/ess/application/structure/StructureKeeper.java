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
import java.util.ArrayList;
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

    /**
     * Saves what the record changes, if anything: a new structure, or what its source states of a known one. What the
     * mission states is kept field by field, and stands where a later record of the mission's is silent.
     */
    public Settled settle(SourceRecord record) {
        return save(comparison(record));
    }

    /** As {@link #settle}, of a structure that is known. */
    public Settled settle(Structure structure, SourceRecord record) {
        return save(comparison(structure, record));
    }

    private Settled save(Comparison comparison) {
        if (comparison.outcome == Outcome.UNCHANGED) {
            return new Settled(comparison.structure, Outcome.UNCHANGED, List.of(), Map.of());
        }
        Structure saved = directory.save(comparison.structure);
        comparison.replacements.forEach(replacement -> remember(saved.id(), replacement));
        return new Settled(saved, comparison.outcome, comparison.changes(), structures.conflictsOf(saved.id()));
    }

    private void remember(StructureId id, Replacement replacement) {
        SourceRecord next = replacement.next;
        OperationId operation = new OperationId(next.operation());
        history.append(new PriorRecord(
                operation, id, next.source(), next.part(), replacement.replaced, Optional.of(operation)));
    }

    /**
     * As {@link #settle(Structure, SourceRecord)}, where the day matters by itself: what is stated again on a later day is
     * kept with that day, and is no change.
     */
    public Settled confirm(Structure structure, SourceRecord record) {
        SourceRecord placed = structure.placed(record);
        Optional<SourceRecord> earlier = structure
                .find(placed.source(), placed.part())
                .filter(placed::statesTheSameAs)
                .filter(stated -> stated.statedOn().isBefore(placed.statedOn()));
        if (earlier.isEmpty()) {
            return settle(structure, record);
        }
        Structure saved = directory.save(structure.stating(placed));
        remember(saved.id(), new Replacement(placed, earlier));
        return new Settled(saved, Outcome.UNCHANGED, List.of(), Map.of());
    }

    /** What {@link #settle(Structure, SourceRecord)} would do. */
    public Settled compare(Structure structure, SourceRecord record) {
        Comparison comparison = comparison(structure, record);
        return new Settled(
                comparison.structure, comparison.outcome, comparison.changes(), sharedBy(comparison.structure));
    }

    /** What {@link #settle} would do. The id of a structure it would add is not one to keep. */
    public Settled compare(SourceRecord record) {
        Comparison comparison = comparison(record);
        return new Settled(
                comparison.structure, comparison.outcome, comparison.changes(), sharedBy(comparison.structure));
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
        if (known.isPresent()) {
            return comparison(known.get(), record);
        }
        List<SourceRecord> parts = parts(record);
        return new Comparison(
                new Structure(new StructureId(ids.next()), 0, parts),
                Outcome.ADDED,
                parts.stream()
                        .map(part -> new Replacement(part, Optional.empty()))
                        .toList());
    }

    private static Comparison comparison(Structure known, SourceRecord record) {
        List<Replacement> replacements = new ArrayList<>();
        Structure next = known;
        for (SourceRecord part : parts(record)) {
            SourceRecord placed = known.placed(part);
            Optional<SourceRecord> stated = known.find(placed.source(), placed.part());
            if (stated.filter(placed::statesTheSameAs).isEmpty()) {
                next = next.stating(placed);
                replacements.add(new Replacement(placed, stated));
            }
        }
        return new Comparison(next, replacements.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED, replacements);
    }

    private static List<SourceRecord> parts(SourceRecord record) {
        boolean curated =
                record.source().equals(Source.MISSION) && record.part().isEmpty();
        return curated ? record.byField() : List.of(record);
    }

    /** What a source states of a structure at present, in one of its parts. */
    public Optional<SourceRecord> find(StructureId id, Source source, String part) {
        return structures.find(id).flatMap(structure -> structure.find(source, part));
    }

    /** Puts back what a source stated before; a structure of which nothing is stated any more leaves the directory. */
    public void restore(PriorRecord prior, OperationId operation) {
        exchange(prior.structure(), new Place(prior.source(), prior.part()), prior.before(), operation);
    }

    /** Takes out what a source states of a structure in one of its parts. */
    public void silence(StructureId id, SourceRecord record, OperationId operation) {
        exchange(id, new Place(record.source(), record.part()), Optional.empty(), operation);
    }

    /** Puts in what another structure's source states. */
    public void join(StructureId id, SourceRecord record, OperationId operation) {
        exchange(id, new Place(record.source(), record.part()), Optional.of(record), operation);
    }

    private void exchange(StructureId id, Place place, Optional<SourceRecord> wanted, OperationId operation) {
        Optional<Structure> present = structures.find(id);
        history.append(new PriorRecord(
                operation,
                id,
                place.source,
                place.part,
                present.flatMap(structure -> structure.find(place.source, place.part)),
                wanted.map(SourceRecord::operation).map(OperationId::new)));
        Optional<Structure> next = wanted.map(record -> present.map(structure -> structure.stating(record))
                        .orElseGet(() -> Structure.firstKnownFrom(record, id)))
                .or(() -> present.flatMap(structure -> structure.without(place.source, place.part)));
        next.ifPresentOrElse(directory::save, () -> directory.remove(id));
    }

    private record Place(Source source, String part) {}

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

    private record Comparison(Structure structure, Outcome outcome, List<Replacement> replacements) {

        List<FieldChange> changes() {
            return replacements.stream()
                    .flatMap(replacement -> replacement.changes().stream())
                    .toList();
        }
    }

    private record Replacement(SourceRecord next, Optional<SourceRecord> replaced) {

        List<FieldChange> changes() {
            return replaced.map(next::changesSince).orElse(List.of());
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
     * @param structure as it is after that
     * @param changes what the source states otherwise than before; empty for what it states for the first time
     * @param shared the official numbers it now shares with other structures
     */
    public record Settled(
            Structure structure,
            Outcome outcome,
            List<FieldChange> changes,
            Map<Identifier, SortedSet<StructureId>> shared) {

        public StructureId id() {
            return structure.id();
        }
    }
}
